package dev.trammel.artifact.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Database;
import dev.trammel.model.Table;
import dev.trammel.model.doc.TableDoc;
import dev.trammel.source.markdown.AssembledTable;
import dev.trammel.source.markdown.SqlIndexes;
import dev.trammel.source.markdown.TableAssembler;
import dev.trammel.source.markdown.TableDocReader;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Any table, with any text in every place, survives Trammel's dialect. */
class LosslessDialectTest {

  @RepeatedTest(300)
  void anyTableComesBackEqual(RepetitionInfo repetition) {
    RandomTable any = new RandomTable(new Random(repetition.getCurrentRepetition()));
    Table table = any.table();
    TableDoc described =
        TableDocs.describe(
            Database.EMPTY.with(table), table, DocFacts.trammel(any.text(), Optional.of("1")));
    String page = TableDocRenderer.render(described);
    Diagnostics diagnostics = new Diagnostics();
    Optional<TableDoc> read = TableDocReader.read(new SourceText("t.md", page), diagnostics);
    assertThat(diagnostics.all()).as(page).isEmpty();
    assertThat(TableDocRenderer.render(read.orElseThrow())).isEqualTo(page);
    Optional<AssembledTable> assembled =
        new TableAssembler(SqlIndexes::read)
            .assemble(read.orElseThrow(), Database.EMPTY, diagnostics);
    assertThat(diagnostics.all()).as(page).isEmpty();
    assertThat(assembled.orElseThrow().table()).as(page).isEqualTo(table);
    assertThat(assembled.orElseThrow().fills()).isEmpty();
  }
}
