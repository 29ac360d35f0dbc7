package dev.trammel.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.postgres.ProfileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Reads the repositories of {@code corpora.txt}, each checked out at its commit as {@code
 * <folder>/<owner>/<name>}, and writes what came of it below {@code target/corpora}:
 *
 * <pre>{@code
 * mvn test -pl plugin -am -Dtest=CorpusTest -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dtrammel.corpora=<folder> [-Dtrammel.corpus=<part of a repository's name or path>]
 * }</pre>
 */
@EnabledIfSystemProperty(named = "trammel.corpora", matches = ".+")
class CorpusTest {

  @Test
  void readsAsAServerDoes() throws IOException, SQLException {
    Path checkouts = Path.of(System.getProperty("trammel.corpora"));
    String only = System.getProperty("trammel.corpus", "");
    Path target = Files.createDirectories(Path.of("target", "corpora"));
    List<CorpusReport> reports = new ArrayList<>();
    for (Corpus corpus : Corpus.all()) {
      String name = corpus.repository() + "/" + corpus.path();
      if (!name.contains(only) || !Files.exists(checkouts.resolve(corpus.repository()))) {
        continue;
      }
      CorpusReport report = new CorpusReport(corpus);
      new CorpusRun(corpus.sources(checkouts), ProfileReader.named(corpus.profile()), report).run();
      Files.writeString(target.resolve(name.replace('/', '+') + ".txt"), report.details());
      reports.add(report);
      System.out.print(report.row());
    }
    StringBuilder table = new StringBuilder(CorpusReport.HEAD);
    reports.forEach(report -> table.append(report.row()));
    Files.writeString(target.resolve("table.md"), table);
    assertThat(reports).isNotEmpty();
  }
}
