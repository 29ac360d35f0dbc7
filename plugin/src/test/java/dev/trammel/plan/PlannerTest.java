package dev.trammel.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Database;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.DropColumn;
import dev.trammel.model.change.DropTable;
import dev.trammel.model.change.MapValues;
import dev.trammel.model.change.RenameColumn;
import dev.trammel.source.sql.DdlReader;
import dev.trammel.source.sql.MigrationFold;
import dev.trammel.source.sql.StatementSplitter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlannerTest {

  private static final QualifiedName CREWS = QualifiedName.of("crews");

  private final Diagnostics diagnostics = new Diagnostics();

  private static Database database(String sql) {
    SourceText source = new SourceText("database.sql", sql);
    return MigrationFold.fold(
            Database.EMPTY, DdlReader.readStrictly(StatementSplitter.split(source)).statements())
        .orThrow();
  }

  private List<String> plan(String from, String to, Change... intents) {
    PlanRequest request =
        new PlanRequest(
            database(from),
            database(to),
            List.of(intents),
            false,
            MeaningEquality.OFFLINE,
            subject -> new Position("design.md", 7, 1));
    return Planner.plan(request, diagnostics).steps().stream()
        .map(each -> Description.of(each.change()))
        .toList();
  }

  private List<String> messages() {
    return diagnostics.all().stream()
        .map(each -> each.position() + " " + each.code() + " " + each.message())
        .toList();
  }

  private static MapValues parallelToSequential(String column) {
    return new MapValues(CREWS, column, new TreeMap<>(Map.of("parallel", "sequential")));
  }

  @Test
  void refusesEachDropThatNobodyAskedFor() {
    List<String> steps =
        plan(
            "CREATE TABLE crews (id int PRIMARY KEY, name text, note text);"
                + "CREATE INDEX idx_name ON crews (name);"
                + "CREATE TABLE members (id int);",
            "CREATE TABLE crews (id int PRIMARY KEY, name text);");
    assertThat(steps).isEmpty();
    assertThat(messages())
        .containsExactly(
            "design.md:7:1 TR302 column crews.note would be dropped without being asked",
            "design.md:7:1 TR302 index idx_name on crews would be dropped without being asked",
            "design.md:7:1 TR302 table members would be dropped without being asked");
    assertThat(diagnostics.all())
        .extracting(Diagnostic::fix)
        .allMatch(fix -> fix.orElseThrow().startsWith("declare it again, or write the drop"));
  }

  @Test
  void dropsOnPurposeWithAllThatBelongsToIt() {
    List<String> steps =
        plan(
            "CREATE TABLE crews (id int PRIMARY KEY, note text CHECK (note <> ''));"
                + "CREATE INDEX idx_note ON crews (note);"
                + "CREATE TABLE members (id serial PRIMARY KEY, crew_id int REFERENCES crews (id));",
            "CREATE TABLE crews (id int PRIMARY KEY);",
            new DropColumn(CREWS, "note"),
            new DropTable(QualifiedName.of("members")));
    assertThat(messages()).isEmpty();
    assertThat(steps).containsExactly("drop column crews.note", "drop table members");
  }

  @Test
  void takesADifferentNameForADropWithoutAnIntent() {
    List<String> steps =
        plan("CREATE TABLE crews (crew_type text);", "CREATE TABLE crews (process_type text);");
    assertThat(steps).containsExactly("add column crews.process_type text");
    assertThat(messages())
        .containsExactly(
            "design.md:7:1 TR302 column crews.crew_type would be dropped without being asked");
  }

  @Test
  void mapsValuesAfterTheRenameAndBeforeTheCheck() {
    List<String> steps =
        plan(
            "CREATE TABLE crews (id int PRIMARY KEY, crew_type text);",
            "CREATE TABLE crews (id int PRIMARY KEY, process_type text"
                + " CONSTRAINT known CHECK (process_type IN ('sequential')));",
            parallelToSequential("crew_type"),
            new RenameColumn(CREWS, "crew_type", "process_type"));
    assertThat(messages()).isEmpty();
    assertThat(steps)
        .containsExactly(
            "rename column crews.crew_type to process_type",
            "map values of column crews.process_type: 'parallel' to 'sequential'",
            "add constraint known on crews");
  }

  @Test
  void plansNothingForIntentsThatWereCarriedOut() {
    String done =
        "CREATE TABLE crews (id int PRIMARY KEY, process_type text"
            + " CONSTRAINT known CHECK (process_type IN ('sequential')));";
    List<String> steps =
        plan(
            done,
            done,
            new RenameColumn(CREWS, "crew_type", "process_type"),
            parallelToSequential("process_type"),
            new DropColumn(CREWS, "note"));
    assertThat(messages()).isEmpty();
    assertThat(steps).isEmpty();
  }

  @Test
  void dropsOnPurposeWhatARenameReplaces() {
    List<String> steps =
        plan(
            "CREATE TABLE crews (kind integer, kind_name text);",
            "CREATE TABLE crews (kind text);",
            new DropColumn(CREWS, "kind"),
            new RenameColumn(CREWS, "kind_name", "kind"));
    assertThat(messages()).isEmpty();
    assertThat(steps)
        .containsExactly("drop column crews.kind", "rename column crews.kind_name to kind");
  }

  @Test
  void renamesWhatDiffersInItsNameAlone() {
    List<String> steps =
        plan(
            "CREATE TABLE crews (name text, CONSTRAINT named CHECK (name <> ''));"
                + "CREATE INDEX by_name ON crews (name);",
            "CREATE TABLE crews (name text, CONSTRAINT has_name CHECK (name <> ''));"
                + "CREATE INDEX idx_name ON crews (name);");
    assertThat(messages()).isEmpty();
    assertThat(steps)
        .containsExactly(
            "rename constraint named on crews to has_name",
            "rename index by_name on crews to idx_name");
  }

  @Test
  void refusesAValueMapWithoutAKeyToKeepFormerValuesUnder() {
    plan(
        "CREATE TABLE crews (process_type text);",
        "CREATE TABLE crews (process_type text CHECK (process_type IN ('sequential')));",
        parallelToSequential("process_type"));
    assertThat(messages())
        .containsExactly(
            "design.md:7:1 TR301 column crews.process_type cannot have its values mapped:"
                + " its table has no primary key");
  }

  @Test
  void namesATriggerWhoseFunctionIsDefinedNowhere() {
    String table = "CREATE TABLE crews (id int);";
    Database to =
        database(
            table
                + "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN END';"
                + "CREATE TRIGGER touched BEFORE UPDATE ON crews"
                + " FOR EACH ROW EXECUTE FUNCTION touch();");
    Planner.plan(
        PlanRequest.between(
            database(table),
            to.withFunctions(new TreeMap<>()),
            MeaningEquality.OFFLINE,
            "design.md"),
        diagnostics);
    assertThat(messages())
        .containsExactly(
            "design.md TR206 trigger touched on crews calls a function that is defined nowhere");
    assertThat(diagnostics.all().get(0).code()).isEqualTo(Code.TR206);
    assertThat(diagnostics.all().get(0).fix().orElseThrow())
        .startsWith("write CREATE FUNCTION touch() … in a declared fence");
  }

  @Test
  void ignoresTheOrderOfColumns() {
    assertThat(
            plan(
                "CREATE TABLE crews (id int, name text);",
                "CREATE TABLE crews (name text, id int);"))
        .isEmpty();
    assertThat(messages()).isEmpty();
  }

  @Test
  void countsWhatARollbackWouldDiscard() {
    PlanRequest request =
        PlanRequest.between(
            database("CREATE TABLE crews (id int);"),
            database(
                "CREATE TABLE crews (id int, \"verbose\" boolean DEFAULT false, made timestamptz"
                    + " DEFAULT now(), data json DEFAULT '{}', twice int GENERATED ALWAYS AS (id * 2)"
                    + " STORED);"
                    + "CREATE TABLE members (id int);"),
            MeaningEquality.OFFLINE,
            "to");
    Plan plan = Planner.plan(request, diagnostics);
    assertThat(plan.discards())
        .extracting(Discard::name, Discard::countQuery)
        .containsExactly(
            tuple(
                "crews.data",
                "SELECT count(*) FROM crews WHERE data::text IS DISTINCT FROM '{}'::text"),
            tuple("crews.made", "SELECT count(*) FROM crews WHERE made IS NOT NULL"),
            tuple(
                "crews.verbose",
                "SELECT count(*) FROM crews WHERE \"verbose\" IS DISTINCT FROM false"),
            tuple("members", "SELECT count(*) FROM members"));
  }
}
