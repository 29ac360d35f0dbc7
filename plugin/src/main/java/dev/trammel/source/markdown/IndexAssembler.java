package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Located;
import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Constraint;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Index;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Table;
import dev.trammel.model.doc.IndexEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes indexes of their statements, without those that stand for a constraint. */
final class IndexAssembler {

  private final Assembly assembly;
  private final IndexDefinitionReader reader;

  IndexAssembler(Assembly assembly, IndexDefinitionReader reader) {
    this.assembly = assembly;
    this.reader = reader;
  }

  /**
   * The indexes.
   *
   * @param table with columns and constraints
   */
  List<Index> indexes(Table table, Set<String> droppedOnPurpose) {
    Set<String> implied =
        table.constraints().stream()
            .filter(each -> !(each instanceof ForeignKey) && !(each instanceof CheckConstraint))
            .map(Constraint::name)
            .collect(Collectors.toSet());
    List<Index> indexes = new ArrayList<>();
    for (IndexEntry entry : assembly.doc().indexes()) {
      if (!implied.contains(entry.name().value())) {
        index(entry, table).ifPresent(indexes::add);
      }
    }
    Set<String> named =
        assembly.doc().indexes().stream()
            .map(entry -> entry.name().value())
            .collect(Collectors.toSet());
    for (Index index : assembly.baseTable().map(Table::indexes).orElse(List.of())) {
      if (!named.contains(index.name()) && !droppedOnPurpose.contains(index.name())) {
        assembly.unmentioned(new ObjectReference.IndexReference(assembly.name(), index.name()));
        indexes.add(index);
      }
    }
    return indexes;
  }

  private Optional<Index> index(IndexEntry entry, Table table) {
    String name = entry.name().value();
    assembly.place(
        new ObjectReference.IndexReference(assembly.name(), name), entry.name().position());
    Optional<Index> read =
        reader.read(Placed.piece(entry.definition()), table, assembly.diagnostics());
    Optional<Index> misnamed = read.filter(index -> !index.name().equals(name));
    if (misnamed.isPresent()) {
      assembly.add(
          Diagnostic.error(
                  Code.TR110, entry.name().position(), "entry and statement name the index apart")
              .underlining(name.length())
              .found(misnamed.get().name())
              .expected(name)
              .fix("write the same name in both"));
      return Optional.empty();
    }
    Optional<String> comment =
        assembly.isTrammel()
            ? entry.comment().map(Located::value)
            : assembly.baseTable().flatMap(each -> each.index(name)).flatMap(Index::comment);
    return read.map(index -> index.withComment(comment));
  }
}
