package dev.trammel.source.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.DiagnosticFormatter;
import dev.trammel.model.Column;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.ExternalTable;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.change.RenameColumn;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The design document's SQL as it stands. */
class SeedDesignTest {

  private static final Integer[] RECORDED = {54, 161, 247};
  private static final Integer[] DECLARED = {77, 175, 268, 340, 393, 572, 588, 610};

  private static SeedDesign design;

  @BeforeAll
  static void read() {
    design = SeedDesign.read();
  }

  @Test
  void hasFiveStatementsThatPostgresRefuses() {
    List<String> found =
        design
            .all()
            .flatMap(each -> each.diagnostics().stream())
            .map(DiagnosticFormatter::firstLine)
            .toList();
    assertThat(found)
        .containsExactlyInAnyOrder(
            "design.md:128:38: error TR144: verbose is a reserved word of PostgreSQL",
            "design.md:193:37: error TR144: verbose is a reserved word of PostgreSQL",
            "design.md:506:67: error TR140: ... stands for something that is not written out",
            "design.md:507:66: error TR140: ... stands for something that is not written out",
            "design.md:508:65: error TR140: ... stands for something that is not written out");
  }

  @Test
  void readsAllOtherStatements() {
    assertThat(design.all().mapToInt(each -> each.statements().size()).sum()).isEqualTo(126 - 3);
    assertThat(design.statements())
        .noneMatch(SqlStatement.Opaque.class::isInstance)
        .filteredOn(SqlStatement.Recognised.class::isInstance)
        .extracting(SqlStatement::head)
        .containsExactly("SELECT", "SELECT", "SELECT");
  }

  @Test
  void foldsIntoTablesOfTheDeclaredWidths() {
    FoldResult declared = declared();
    assertThat(width(declared, "crewai_agents")).isEqualTo(42);
    assertThat(width(declared, "crewai_crews")).isEqualTo(22);
    assertThat(width(declared, "crewai_tasks")).isEqualTo(28);
    assertThat(width(declared, "agent_memory_configs")).isEqualTo(16);
    assertThat(width(declared, "agent_code_deployments")).isEqualTo(27);
  }

  @Test
  void keepsTheRenameAsIntent() {
    QualifiedName crews = QualifiedName.of("crewai_crews");
    assertThat(declared().intents())
        .extracting(each -> each.value(), each -> each.position().line())
        .containsExactly(tuple(new RenameColumn(crews, "crew_type", "process_type"), 182));
  }

  @Test
  void missesTheTriggersFunctionAndNothingElse() {
    assertThat(declared().diagnostics())
        .extracting(each -> each.code(), each -> each.position().line())
        .containsExactly(tuple(Code.TR206, 374), tuple(Code.TR206, 448));
  }

  private static int width(FoldResult result, String table) {
    return result
        .database()
        .table(QualifiedName.of(table))
        .map(Table::columns)
        .map(List::size)
        .orElse(0);
  }

  private static FoldResult declared() {
    FoldResult recorded = MigrationFold.fold(base(), design.statements(RECORDED));
    assertThat(recorded.diagnostics()).isEmpty();
    return DeclaredFold.declare(recorded.database(), design.statements(DECLARED), List.of());
  }

  private static Database base() {
    Table departments =
        Table.of(
            QualifiedName.of("agent_departments"),
            List.of(Column.of("id", DataType.UUID).withNullable(false)),
            List.of(new PrimaryKey("agent_departments_pkey", List.of("id"))));
    return Database.EMPTY
        .with(departments)
        .with(
            new ExternalTable(
                QualifiedName.of("ventures"),
                List.of(Column.of("id", DataType.UUID)),
                List.of("id")));
  }
}
