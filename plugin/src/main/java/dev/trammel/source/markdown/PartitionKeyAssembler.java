package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Index;
import dev.trammel.model.PartitionKey;
import dev.trammel.model.Table;
import dev.trammel.model.doc.DocHeader;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Makes what a table is partitioned by of its header line: {@code RANGE (logdate)}. */
final class PartitionKeyAssembler {

  private final Assembly assembly;
  private final IndexDefinitionReader reader;

  PartitionKeyAssembler(Assembly assembly, IndexDefinitionReader reader) {
    this.assembly = assembly;
    this.reader = reader;
  }

  /** The table, partitioned as its doc says; as it was where its dialect cannot say. */
  Table partitioned(Table table) {
    Optional<Located<String>> line = assembly.doc().header().value(DocHeader.PARTITIONED_BY);
    if (!assembly.isTrammel()) {
      return table;
    }
    return table.withLineage(
        table.lineage().withPartitionKey(line.flatMap(each -> key(each, table))));
  }

  /** The keys of a partition are written as those of an index are. */
  private Optional<PartitionKey> key(Located<String> line, Table table) {
    SourceText statement =
        new SourceText(
            line.position().file(),
            "\n".repeat(Math.max(0, line.position().line() - 1))
                + "CREATE INDEX i ON t USING "
                + line.value());
    Optional<Index> read = reader.read(statement, table, assembly.diagnostics());
    Optional<PartitionKey.Method> method =
        read.flatMap(
            index ->
                Arrays.stream(PartitionKey.Method.values())
                    .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(index.method()))
                    .findFirst());
    if (read.isPresent() && method.isEmpty()) {
      assembly.add(
          Diagnostic.error(Code.TR110, line.position(), "a table is partitioned in an unknown way")
              .underlining(line.value().length())
              .found(line.value())
              .expected("RANGE (…), LIST (…) or HASH (…)"));
    }
    return method.map(each -> new PartitionKey(each, read.get().keys()));
  }
}
