package dev.trammel.artifact.markdown;

import static dev.trammel.artifact.markdown.DocFacts.nowhere;

import dev.trammel.model.Column;
import dev.trammel.model.Generation;
import dev.trammel.model.doc.ColumnEntry;
import dev.trammel.model.doc.TypeCells;
import dev.trammel.model.expression.FixedPoint;
import dev.trammel.syntax.Identifiers;
import java.util.Optional;

/** Makes the rows of the columns table. */
final class ColumnEntries {

  private ColumnEntries() {}

  static ColumnEntry of(Column column, boolean trammel) {
    return new ColumnEntry(
        nowhere(column.name()),
        nowhere(trammel ? inFull(column) : TypeCells.informationSchema(column.type())),
        nowhere(column.nullable()),
        defaultCell(column, trammel).map(DocFacts::nowhere),
        column.comment().map(DocFacts::nowhere));
  }

  private static String inFull(Column column) {
    return TypeCells.inFull(column.type())
        + column.collation().map(each -> " COLLATE " + Identifiers.quote(each)).orElse("");
  }

  private static Optional<String> defaultCell(Column column, boolean trammel) {
    return column
        .defaultValue()
        .map(each -> Printed.term(each, trammel))
        .or(() -> column.generation().filter(each -> trammel).map(ColumnEntries::generation));
  }

  private static String generation(Generation generation) {
    if (generation instanceof Generation.Identity identity) {
      return "GENERATED " + (identity.always() ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY";
    }
    Generation.Computed computed = (Generation.Computed) generation;
    return "GENERATED ALWAYS AS ("
        + FixedPoint.of(computed.expression().sql())
        + ") "
        + (computed.stored() ? "STORED" : "VIRTUAL");
  }
}
