package dev.trammel.artifact.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.artifact.Artifact;
import dev.trammel.cases.GoldenCase;
import dev.trammel.model.Column;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.EnumType;
import dev.trammel.model.Expression;
import dev.trammel.model.ExternalTable;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Policy;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.ReferentialAction;
import dev.trammel.model.Table;
import dev.trammel.model.UniqueConstraint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OverviewsTest {

  private static final QualifiedName BERTHS = QualifiedName.of("berths");
  private static final QualifiedName SKIPPERS = new QualifiedName("auth", "skippers");

  @Test
  void theOverviewShowsTablesRolesReferencesAndWhatIsTakenForGranted() {
    Artifact overview = Overviews.of(harbour(), facts(), "schema-docs/harbour");
    GoldenCase golden = new GoldenCase(GoldenCase.root().resolve("overview/harbour"));
    golden.expected().assertHoldsTexts(Map.of(overview.path(), overview.content()));
  }

  @Test
  void theSameDatabaseGivesTheSameBytes() {
    assertThat(Overviews.of(harbour(), facts(), "x"))
        .isEqualTo(Overviews.of(harbour(), facts(), "x"));
  }

  @Test
  void anEmptyDatabaseHasAnOverview() {
    Artifact overview =
        Overviews.of(Database.EMPTY, OverviewFacts.of("nothing", Optional.empty()), "x");
    assertThat(overview.content()).contains("**Tables**: 0").endsWith("```\n");
  }

  @Test
  void aTextCannotBreakOutOfItsCell() {
    Table table =
        Table.of(BERTHS, List.of(Column.of("id", DataType.UUID)), List.of())
            .withComment(Optional.of("a | b\n\n## no heading <script> [no](link) `no code`"));
    String overview =
        Overviews.of(Database.EMPTY.with(table), OverviewFacts.of("harbour", Optional.empty()), "x")
            .content();
    assertThat(overview)
        .contains(
            "| off | 0 | a \\| b<br><br>## no heading \\<script> \\[no\\](link) \\`no code\\` |");
  }

  private static OverviewFacts facts() {
    return new OverviewFacts(
        "harbour",
        Map.of("Purpose", "Berths and who lies in them"),
        Optional.of("20250630120000"),
        "tables",
        Map.of("Water", List.of(BERTHS)),
        List.of("Skippers belong to somebody else."),
        Optional.empty());
  }

  private static Database harbour() {
    DataType state = new DataType("public", "mooring_state", List.of(), 0);
    Table berths =
        Table.of(
                BERTHS,
                List.of(
                    Column.of("id", DataType.UUID).withNullable(false),
                    Column.of("code", DataType.builtIn("character varying", "12"))),
                List.of(
                    new PrimaryKey("berths_pkey", List.of("id")),
                    new UniqueConstraint("berths_code_key", List.of("code"))))
            .withComment(Optional.of("Where ships lie"));
    Table moorings =
        Table.of(
                QualifiedName.of("moorings"),
                List.of(
                    Column.of("berth_id", DataType.UUID).withNullable(false),
                    Column.of("skipper id", DataType.UUID),
                    Column.of("state", state)),
                List.of(
                    ForeignKey.of("b", List.of("berth_id"), BERTHS, List.of("id"))
                        .withActions(ReferentialAction.CASCADE, ReferentialAction.NO_ACTION),
                    ForeignKey.of("s", List.of("skipper id"), SKIPPERS, List.of("id"))))
            .withRowSecurity(true, false)
            .withPolicies(
                List.of(
                    policy("read", Policy.Command.SELECT, "authenticated"),
                    policy("all", Policy.Command.ALL, "service_role")));
    return Database.EMPTY
        .with(berths)
        .with(moorings)
        .with(
            new EnumType(
                QualifiedName.of("mooring_state"), List.of("booked", "gone"), Optional.empty()))
        .with(new ExternalTable(SKIPPERS, List.of(Column.of("id", DataType.UUID)), List.of("id")));
  }

  private static Policy policy(String name, Policy.Command command, String role) {
    return new Policy(
        name,
        true,
        command,
        List.of(role),
        Optional.of(new Expression("true")),
        Optional.empty(),
        Optional.empty());
  }
}
