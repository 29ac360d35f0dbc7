package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Located;
import dev.trammel.model.Column;
import dev.trammel.model.DataType;
import dev.trammel.model.Expression;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Sequence;
import dev.trammel.model.doc.ColumnEntry;
import dev.trammel.model.doc.SequenceEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes sequences of their entries; a default that draws from one tells that it is there. */
final class SequenceAssembler {

  private static final Set<String> TYPES = Set.of("smallint", "integer", "bigint");
  private static final Pattern NEXT_VALUE =
      Pattern.compile("nextval\\('((?:[^']|'')+)'::regclass\\)");

  private final Assembly assembly;

  SequenceAssembler(Assembly assembly) {
    this.assembly = assembly;
  }

  /**
   * The sequences that the doc lists, or whose existence follows from it.
   *
   * @param columns of the table, with their types
   */
  List<Sequence> sequences(List<Column> columns) {
    List<Sequence> sequences = new ArrayList<>();
    for (SequenceEntry entry : assembly.doc().sequences()) {
      assembly.qualified(entry.name()).ifPresent(name -> sequences.add(listed(entry, name)));
    }
    if (!assembly.isTrammel()) {
      for (Column column : columns) {
        column.defaultValue().flatMap(value -> inferred(column, value)).ifPresent(sequences::add);
      }
    }
    return sequences;
  }

  private Sequence listed(SequenceEntry entry, QualifiedName name) {
    assembly.place(new ObjectReference.SequenceReference(name), entry.name().position());
    DataType type = DataType.builtIn(entry.type().value());
    Sequence.Owner owner = new Sequence.Owner(assembly.name(), entry.column().value());
    return Optional.ofNullable(assembly.base().sequences().get(name))
        .filter(base -> base.type().equals(type))
        .map(base -> base.withOwner(Optional.of(owner)))
        .orElseGet(() -> new Sequence(name, type, Optional.of(owner)));
  }

  /** As {@code serial} makes one, by the name that PostgreSQL gives it; else one of its own. */
  private Optional<Sequence> inferred(Column column, Expression value) {
    Matcher draws = NEXT_VALUE.matcher(value.sql());
    Optional<ColumnEntry> entry = assembly.doc().column(column.name());
    if (!draws.matches() || entry.isEmpty()) {
      return Optional.empty();
    }
    Located<String> cell = entry.get().defaultValue().orElseGet(entry.get()::name);
    String text = draws.group(1).replace("''", "'");
    return assembly
        .qualified(new Located<>(text, cell.position()))
        .filter(name -> !assembly.base().sequences().containsKey(name))
        .map(name -> inferred(column, cell, name));
  }

  private Sequence inferred(Column column, Located<String> cell, QualifiedName name) {
    boolean serial =
        name.name().equals(assembly.name().name() + "_" + column.name() + "_seq")
            && TYPES.contains(column.type().name());
    assembly.place(new ObjectReference.SequenceReference(name), cell.position());
    assembly.fill(
        Fill.Origin.INFERRED,
        cell,
        "sequence "
            + name
            + (serial ? " belongs to column " + column.name() : " is there")
            + ", as the column's default says");
    return serial
        ? new Sequence(
            name, column.type(), Optional.of(new Sequence.Owner(assembly.name(), column.name())))
        : new Sequence(name, DataType.builtIn("bigint"), Optional.empty());
  }
}
