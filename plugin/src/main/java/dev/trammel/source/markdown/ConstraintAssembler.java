package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Located;
import dev.trammel.model.Constraint;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.doc.ConstraintEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes constraints of their entries; a foreign key's schema and actions come from the base. */
final class ConstraintAssembler {

  private final Assembly assembly;

  ConstraintAssembler(Assembly assembly) {
    this.assembly = assembly;
  }

  List<Constraint> constraints(Set<String> droppedOnPurpose) {
    Map<String, ConstraintEntry> entries = new LinkedHashMap<>();
    for (ConstraintEntry entry : assembly.doc().constraints()) {
      ConstraintEntry before = entries.putIfAbsent(entry.name().value(), entry);
      if (before != null) {
        repeated(entry, before);
      }
    }
    List<Constraint> constraints = new ArrayList<>();
    entries.values().forEach(entry -> constraint(entry).ifPresent(constraints::add));
    for (Constraint constraint : assembly.baseTable().map(Table::constraints).orElse(List.of())) {
      String name = constraint.name();
      if (!entries.containsKey(name) && !droppedOnPurpose.contains(name)) {
        assembly.unmentioned(new ObjectReference.ConstraintReference(assembly.name(), name));
        constraints.add(constraint);
      }
    }
    return constraints;
  }

  /** The information schema shows a foreign key over several columns as several entries. */
  private void repeated(ConstraintEntry entry, ConstraintEntry before) {
    boolean known = baseForeignKey(entry).filter(key -> key.columns().size() > 1).isPresent();
    if (!known || entry.kind() != ConstraintEntry.Kind.FOREIGN_KEY) {
      String name = entry.name().value();
      assembly.add(
          Diagnostic.error(
                  Code.TR110, entry.name().position(), "constraint \"" + name + "\" stands twice")
              .underlining(name.length())
              .fix("delete one of the two; one over several columns needs Trammel's dialect")
              .note(before.name().position(), "first here"));
    }
  }

  private Optional<Constraint> constraint(ConstraintEntry entry) {
    Located<String> name = entry.name();
    assembly.place(
        new ObjectReference.ConstraintReference(assembly.name(), name.value()), name.position());
    try {
      Constraint constraint = ConstraintDefinition.parse(entry, assembly.isTrammel());
      return constraint instanceof ForeignKey key && !assembly.isTrammel()
          ? foreignKey(entry, key)
          : Optional.of(constraint);
    } catch (TokenCursor.Malformed e) {
      assembly.malformed(entry.definition(), e);
      return Optional.empty();
    }
  }

  private Optional<ForeignKey> baseForeignKey(ConstraintEntry entry) {
    return assembly
        .baseTable()
        .flatMap(table -> table.constraint(entry.name().value()))
        .filter(ForeignKey.class::isInstance)
        .map(ForeignKey.class::cast);
  }

  private Optional<Constraint> foreignKey(ConstraintEntry entry, ForeignKey shown) {
    Optional<ForeignKey> base =
        baseForeignKey(entry)
            .filter(key -> key.referencedTable().name().equals(shown.referencedTable().name()))
            .filter(key -> key.columns().containsAll(shown.columns()));
    if (base.isPresent()) {
      if (!base.get().equals(shown)) {
        assembly.fillFromBase(
            entry.definition(),
            new ObjectReference.ConstraintReference(assembly.name(), shown.name()),
            "foreign key " + shown.name() + " " + hidden(base.get()));
      }
      return Optional.of(base.get());
    }
    assembly.fill(
        Fill.Origin.ASSUMED,
        entry.definition(),
        "foreign key " + shown.name() + " has no actions on delete and update");
    QualifiedName target = target(entry, shown.referencedTable().name());
    return Optional.of(shown.withReference(target, shown.referencedColumns()));
  }

  private static String hidden(ForeignKey key) {
    return "leads to "
        + key.referencedTable()
        + " ON DELETE "
        + key.onDelete().sql()
        + " ON UPDATE "
        + key.onUpdate().sql();
  }

  /** The information schema names the referenced table without its schema. */
  private QualifiedName target(ConstraintEntry entry, String table) {
    if (table.equals(assembly.name().name())) {
      return assembly.name();
    }
    List<QualifiedName> candidates =
        Stream.concat(
                assembly.base().tables().keySet().stream(),
                assembly.base().externals().keySet().stream())
            .filter(each -> each.name().equals(table))
            .distinct()
            .sorted()
            .toList();
    if (candidates.size() > 1) {
      assembly.unknown(
          entry.definition(),
          "foreign key \"" + entry.name().value() + "\" may mean " + or(candidates),
          "add it to a migration, or write the doc in Trammel's dialect with the table's schema");
    }
    return candidates.size() == 1 ? candidates.get(0) : QualifiedName.of(table);
  }

  private static String or(List<QualifiedName> names) {
    return String.join(
        " or ", names.stream().map(each -> each.schema() + "." + each.name()).toList());
  }
}
