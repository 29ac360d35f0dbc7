package dev.trammel.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Database;
import dev.trammel.source.sql.DdlReader;
import dev.trammel.source.sql.MigrationFold;
import dev.trammel.source.sql.StatementSplitter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HazardsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE UNIQUE INDEX i ON t (id, a);",
        "CREATE UNIQUE INDEX i ON t (a, id) WHERE a IS NOT NULL;",
        "CREATE UNIQUE INDEX i ON t (u, a);",
        "ALTER TABLE t ADD CONSTRAINT i UNIQUE (id, u);"
      })
  void indexOverAKeyRefusesNothing(String sql) {
    assertThat(messages(sql)).singleElement().asString().startsWith("TR551 i can never refuse");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE UNIQUE INDEX i ON t (a);",
        "CREATE UNIQUE INDEX i ON t (lower(id::text), a);",
        "CREATE UNIQUE INDEX i ON t (u, a) NULLS NOT DISTINCT;",
        "CREATE INDEX i ON t (id, a);",
        "CREATE UNIQUE INDEX i ON t (id);"
      })
  void indexThatCanRefuseOrNeverMeantToIsFine(String sql) {
    assertThat(messages(sql)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE POLICY p ON t FOR INSERT TO anon WITH CHECK (true);",
        "CREATE POLICY p ON t FOR UPDATE TO anon USING (true);",
        "CREATE POLICY p ON t FOR UPDATE USING (TRUE) WITH CHECK (true);",
        "CREATE POLICY p ON t FOR DELETE TO anon, authenticated USING (true);",
        "CREATE POLICY p ON t USING (true);"
      })
  void everybodyMayWrite(String sql) {
    assertThat(messages(sql)).containsExactly("TR552 policy \"p\" opens t to everybody");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE POLICY p ON t FOR SELECT TO anon USING (true);",
        "CREATE POLICY p ON t FOR INSERT TO authenticated WITH CHECK (true);",
        "CREATE POLICY p ON t FOR INSERT TO anon WITH CHECK (a > 0);",
        "CREATE POLICY p ON t FOR UPDATE TO anon USING (true) WITH CHECK (a > 0);",
        "CREATE POLICY p ON t AS RESTRICTIVE FOR INSERT TO anon WITH CHECK (true);"
      })
  void readingConditionsAndSignedInRolesAreFine(String sql) {
    assertThat(messages(sql)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE t_history (id int PRIMARY KEY, t int REFERENCES t ON DELETE CASCADE);",
        "CREATE TABLE deployments (id int PRIMARY KEY, t int REFERENCES t ON DELETE CASCADE);",
        "CREATE TABLE x (t int REFERENCES t ON DELETE CASCADE);"
            + " COMMENT ON TABLE x IS 'History of t';"
      })
  void cascadeErasesHistory(String sql) {
    assertThat(messages(sql))
        .singleElement()
        .asString()
        .startsWith("TR550 deleting a row of t erases its history in");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE t_history (id int PRIMARY KEY, t int REFERENCES t ON DELETE SET NULL);",
        "CREATE TABLE dialogs (id int PRIMARY KEY, t int REFERENCES t ON DELETE CASCADE);"
      })
  void otherActionsAndPartsOfARowAreFine(String sql) {
    assertThat(messages(sql)).isEmpty();
  }

  @Test
  void fixNamesWhatIsLeftToBeUnique() {
    Diagnostic found = hazards("CREATE UNIQUE INDEX i ON t (id, a);").get(0);

    assertThat(found.fix()).contains("make (a) unique, or drop i");
  }

  private static List<String> messages(String sql) {
    return hazards(sql).stream().map(each -> each.code() + " " + each.message()).toList();
  }

  private static List<Diagnostic> hazards(String sql) {
    SourceText text =
        new SourceText(
            "t.sql", "CREATE TABLE t (id int PRIMARY KEY, a int, u int UNIQUE);\n" + sql);
    Database database =
        MigrationFold.fold(
                Database.EMPTY, DdlReader.read(StatementSplitter.split(text)).statements())
            .orThrow();
    return Hazards.check(database, object -> new Position("t.sql", 2, 1));
  }
}
