package dev.trammel.source.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.SimpleQueryProtocol;
import dev.trammel.postgres.TestServer;
import dev.trammel.syntax.Literals;
import dev.trammel.syntax.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of each kind of statement; makes the coverage page. */
class CoverageTest {

  private static final Path PAGE =
      Path.of(System.getProperty("basedir", ""), "src", "site", "markdown", "coverage.md");

  private static final String HEAD =
      """
      # Coverage

      What Trammel makes of each kind of statement of PostgreSQL 18. This page is made by a test from
      one example of each.

      - **structured**: what it makes of the database is known, with all of its options;
      - **in part**: structured, but for what is named beside it; that is reported
        ([TR142](errors/TR142.html)) and left alone;
      - **recognised**: changes rows or the session, not what the model holds;
      - **opaque**: kept verbatim and reported (TR142) with the objects that it may touch; a rehearsal
        runs it and compares. `-Dtrammel.strict` refuses it.

      Every statement that is in none of these is an error with its place
      ([TR140](errors/TR140.html)).

      | statement | is | not modelled |
      |---|---|---|
      """;

  private record Example(String title, StatementText text) {}

  private static SplitText split() throws IOException {
    try (var in = CoverageTest.class.getResourceAsStream("/sql/coverage.sql")) {
      return StatementSplitter.split(
          new SourceText("coverage.sql", new String(in.readAllBytes(), UTF_8)));
    }
  }

  private static List<Example> examples(SplitText split) {
    List<Example> examples = new ArrayList<>();
    assertThat(split.comments()).hasSameSizeAs(split.statements());
    for (int i = 0; i < split.comments().size(); i++) {
      Token title = split.comments().get(i);
      examples.add(new Example(title.value().strip(), split.statements().get(i)));
    }
    return examples;
  }

  @Test
  void thePageIsWhatTheReaderDoes() throws IOException {
    SplitText split = split();
    StringBuilder page = new StringBuilder(HEAD);
    for (Example example : examples(split)) {
      page.append(row(split, example));
    }
    if (Boolean.getBoolean("trammel.updateGoldens")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE)
        .as("rewrite it by -Dtrammel.updateGoldens=true")
        .content()
        .isEqualTo(page.toString());
  }

  private static String row(SplitText split, Example example) {
    SplitText alone = new SplitText(split.source(), List.of(example.text()), List.of(), List.of());
    ReadSql read = DdlReader.read(alone);
    if (read.statements().isEmpty()) {
      return "| `" + example.title() + "` | **refused** | |\n";
    }
    SqlStatement statement = read.statements().get(0);
    List<String> parts =
        read.diagnostics().stream()
            .filter(each -> each.code() == Code.TR142)
            .map(each -> each.message().replaceFirst(" (is|are) not modelled$", ""))
            .toList();
    String kind =
        statement instanceof SqlStatement.Opaque
            ? "opaque"
            : statement instanceof SqlStatement.Recognised
                ? "recognised"
                : parts.isEmpty() ? "structured" : "**in part**";
    String rest = statement instanceof SqlStatement.Structured ? String.join(", ", parts) : "";
    return "| `" + example.title() + "` | " + kind + " | " + rest + " |\n";
  }

  /** A routine's body is only parsed when it is made, unless it is a query. */
  @Test
  void everyExampleIsSyntaxThatAServerTakes() throws IOException, SQLException {
    try (ServerDatabase database = TestServer.database("SELECT 1");
        Connection connection = database.connect()) {
      for (Example example : examples(split())) {
        String body = Literals.quote(example.text().sql());
        try {
          SimpleQueryProtocol.values(
              connection, "CREATE OR REPLACE PROCEDURE p() LANGUAGE sql AS " + body);
        } catch (SQLException e) {
          assertThat(e.getSQLState())
              .as(example.title() + ": " + e.getMessage())
              .isNotEqualTo("42601");
        }
      }
    }
  }
}
