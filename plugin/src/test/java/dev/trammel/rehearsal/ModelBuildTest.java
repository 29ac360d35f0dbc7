package dev.trammel.rehearsal;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.artifact.sql.SchemaScript;
import dev.trammel.model.Database;
import dev.trammel.postgres.Profile;
import dev.trammel.postgres.ReadScope;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.TestServer;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModelBuildTest {

  private static final String WIDE =
      "CREATE TABLE t (c varchar(60) CONSTRAINT c_is_known CHECK (c IN ('a', 'b')));";

  private static final String WIDENED =
      "CREATE TABLE t (c varchar(50) CONSTRAINT c_is_known CHECK (c IN ('a', 'b')));"
          + " ALTER TABLE t ALTER COLUMN c TYPE varchar(60);";

  @Test
  void whatDiffersOnlyInPrintIsTheSame() throws SQLException {
    Database left = read(WIDE);
    Database right = read(WIDENED);
    assertThat(CatalogComparison.of(left, right).differences())
        .as("PostgreSQL has read its own print back and prints it in another way now")
        .hasSize(1);
    assertThat(build().compare(left, right).differences()).isEmpty();
  }

  @Test
  void whatDiffersInMeaningStaysDifferent() throws SQLException {
    Database left = read(WIDE);
    Database right = read(WIDENED.replace("'b'", "'c'"));
    assertThat(build().compare(left, right).differences())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("constraint c_is_known on t: expression: ");
  }

  private static ModelBuild build() {
    RehearsalRequest request =
        new RehearsalRequest(
            Profile.PLAIN,
            List.of(),
            Database.EMPTY,
            Database.EMPTY,
            List.of(),
            List.of(),
            List.of(),
            model ->
                CrewPlan.script(
                    "model.sql",
                    SchemaScript.of(model).stream().map(each -> each + "\n").collect(joining())),
            List.of(),
            List.of(),
            Set.of(),
            message -> {});
    return new ModelBuild(TestServer.get(), request, ReadScope.ALL, DumpObserver.NONE);
  }

  private static Database read(String sql) throws SQLException {
    try (ServerDatabase database = TestServer.database(sql)) {
      return database.read(ReadScope.ALL).database();
    }
  }
}
