package dev.trammel.artifact.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.artifact.sql.SchemaScript;
import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Table;
import dev.trammel.postgres.ProfileReader;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.TestServer;
import dev.trammel.project.DatabaseState;
import dev.trammel.project.ProjectReader;
import dev.trammel.project.ReadingRules;
import dev.trammel.runtime.Column;
import dev.trammel.runtime.RowBuilder;
import dev.trammel.runtime.ValidationReport;
import dev.trammel.runtime.Vector;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The example's tables, every one of them: its generated code compiles, and judges as the server.
 */
class ExampleAgreementTest {

  private static final int ROWS = 40;

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> databases() {
    Path example = Path.of("..", "example-project").toAbsolutePath().normalize();
    return ProjectReader.read(example, "trammel.yaml", new ReadingRules(true, false))
        .databases()
        .stream()
        .map(database -> DynamicTest.dynamicTest(database.name(), () -> agree(database)));
  }

  private void agree(DatabaseState state) throws SQLException {
    Database database = onItsOwn(state.declared());
    JavaOutput output = GeneratedCode.emit(database);
    ClassLoader classes = GeneratedCode.load(folder.resolve(state.name()), output);
    String sql = String.join("\n", SchemaScript.of(state.platform(), database));
    try (ServerDatabase server = TestServer.database(ProfileReader.named("supabase"), sql);
        Connection connection = server.connect()) {
      connection.setAutoCommit(false);
      Random random = new Random(3);
      for (Table table : database.tables().values()) {
        String record = Words.of(table.name().name()).singular().pascal();
        boolean judged =
            output.untranslated().stream().noneMatch(each -> each.table().equals(table.name()));
        Set<String> beyond = judged ? Set.of("23505") : Set.of("23505", "23514");
        agree(LoadedTable.of(classes, record), beyond, connection, random);
      }
      connection.rollback();
    }
  }

  /** Without what looks beyond one row, or changes it. */
  private static Database onItsOwn(Database declared) {
    Database alone = declared;
    for (Table table : declared.tables().values()) {
      List<Constraint> constraints =
          table.constraints().stream().filter(each -> !(each instanceof ForeignKey)).toList();
      alone =
          alone.with(
              table
                  .withConstraints(constraints)
                  .withTriggers(List.of())
                  .withPolicies(List.of())
                  .withIndexes(List.of())
                  .withRowSecurity(false, false));
    }
    return alone;
  }

  /** What a validator takes, PostgreSQL may refuse for reasons beyond it alone. */
  private static void agree(
      LoadedTable table, Set<String> beyond, Connection connection, Random random)
      throws SQLException {
    int valid = 0;
    for (int row = 0; row < ROWS; row++) {
      RowBuilder<Object> values = values(table, random, row % 2 == 0);
      ValidationReport report = table.validateInsert(values);
      String state = insert(table, values, connection);
      valid += report.isValid() ? 1 : 0;
      if (report.isValid()) {
        assertThat(state.isEmpty() || beyond.contains(state)).as("%s: %s", values, state).isTrue();
      } else {
        assertThat(report.violations())
            .extracting(each -> each.kind().sqlState())
            .as("%s: %s", values, report)
            .contains(state);
      }
    }
    assertThat(valid).as("valid rows of %s", table.record()).isPositive();
  }

  /** Rows with few values set are mostly valid, full ones mostly not. */
  private static RowBuilder<Object> values(LoadedTable table, Random random, boolean few) {
    RowBuilder<Object> values = table.builder();
    for (Column<?> column : table.table().columns()) {
      Type type = table.componentType(column);
      boolean required = !column.isNullable() && !column.hasDefault();
      // What a default computes is unknown to a validator, and a check may compare it.
      boolean computed = column.hasDefault() && type == OffsetDateTime.class;
      boolean set = required || computed || random.nextInt(few ? 8 : 2) == 0;
      if (set && column.isWritable() && type != Vector.class) {
        LoadedTable.set(values, column, RandomValues.of(type, random));
      }
    }
    return values;
  }

  private static String insert(LoadedTable table, RowBuilder<Object> values, Connection connection)
      throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      table.table().insert(connection, values);
      return "";
    } catch (SQLException e) {
      connection.rollback(before);
      return String.valueOf(e.getSQLState());
    }
  }
}
