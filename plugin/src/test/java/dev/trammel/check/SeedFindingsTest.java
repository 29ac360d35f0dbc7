package dev.trammel.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.agents.pack.Libraries;
import dev.trammel.agents.pack.Library;
import dev.trammel.cases.Seeds;
import dev.trammel.check.design.Design;
import dev.trammel.check.design.FencePlaces;
import dev.trammel.check.python.LibraryUse;
import dev.trammel.check.python.LibraryValues;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Database;
import dev.trammel.model.change.Change;
import dev.trammel.model.doc.TableDoc;
import dev.trammel.plan.MeaningEquality;
import dev.trammel.plan.PlanRequest;
import dev.trammel.plan.Planner;
import dev.trammel.source.design.DesignDocument;
import dev.trammel.source.design.Fence;
import dev.trammel.source.markdown.AssembledTable;
import dev.trammel.source.markdown.TableAssembler;
import dev.trammel.source.markdown.TableDocReader;
import dev.trammel.source.sql.DdlReader;
import dev.trammel.source.sql.FoldResult;
import dev.trammel.source.sql.IndexDefinitions;
import dev.trammel.source.sql.StatementSplitter;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the three source documents deserve to be told, as they stand. */
class SeedFindingsTest {

  private static final Library LIBRARY = Libraries.find("crewai", "1.3.0").orElseThrow();

  @Test
  void designHasStatementsThatPostgresRefuses() {
    DesignDocument document = SeedPlatform.seedDesign(Seeds.design(), new Diagnostics());
    Diagnostics found = new Diagnostics();
    for (Fence fence : document.fences()) {
      if (fence.isSql()) {
        found.addAll(
            DdlReader.read(
                    StatementSplitter.split(
                        document.source(), fence.fromOffset(), fence.toOffset()))
                .diagnostics());
      }
    }

    assertThat(headlines(found.all()))
        .containsExactly(
            "128 TR144 verbose is a reserved word of PostgreSQL",
            "193 TR144 verbose is a reserved word of PostgreSQL",
            "506 TR140 ... stands for something that is not written out",
            "507 TR140 ... stands for something that is not written out",
            "508 TR140 ... stands for something that is not written out");
  }

  @Test
  void designPromisesWhatItDoesNotKeep() {
    List<Diagnostic> found = DesignClaims.check(design(Seeds.design()));

    assertThat(headlines(found))
        .containsExactly(
            "103 TR534 run in the document's order, the statement fails: constraint"
                + " crewai_agents_memory_config_id_fkey on crewai_agents needs table"
                + " agent_memory_configs, which is not there",
            "185 TR532 constraint check_process_type refuses a value that the column is said to"
                + " have",
            "497 TR531 23 added columns have no default",
            "500 TR530 the document promises compatibility that it breaks",
            "503 TR533 the rollback does not drop constraint check_process_type on crewai_crews",
            "503 TR533 the rollback does not drop index idx_crewai_crews_process on crewai_crews",
            "503 TR533 the rollback does not drop policy \"Authenticated users can create agents\""
                + " on crewai_agents",
            "503 TR533 the rollback does not drop policy \"Authenticated users can update agents\""
                + " on crewai_agents",
            "503 TR533 the rollback does not take the comment off column crewai_crews.crew_type",
            "762 TR530 the document promises compatibility that it breaks",
            "770 TR531 23 added columns have no default",
            "821 TR530 the document promises compatibility that it breaks");
  }

  @Test
  void findingsNameWhatBreaksAndWhere() {
    List<Diagnostic> found = DesignClaims.check(design(Seeds.design()));

    assertThat(found.get(1).found()).contains("'parallel'");
    assertThat(notes(found.get(1)))
        .containsExactly("165 'parallel' stands beside crewai_crews.crew_type");
    assertThat(found.get(2).expected().get())
        .contains(
            "crewai_agents.memory_config_id", "crewai_crews.manager_llm", "crewai_tasks.tools")
        .doesNotContain("verbose", "agent_code_deployments");
    assertThat(notes(found.get(3)))
        .containsExactly(
            "182 crewai_crews.crew_type is renamed to process_type",
            "185 constraint check_process_type refuses values that crewai_crews took");
  }

  @Test
  void correctedRollbackLeadsBack() {
    SourceText corrected = Correction.apply(Correction.all(), Seeds.design());

    assertThat(headlines(DesignClaims.check(design(corrected))))
        .noneMatch(each -> each.contains("TR533"));
  }

  @Test
  void designErasesTheHistoryOfDeployments() {
    Design design = design(Seeds.design());

    assertThat(headlines(Hazards.check(design.declared(), design.places())))
        .contains(
            "398 TR550 deleting a row of crewai_agents erases its history in"
                + " agent_code_deployments");
  }

  @Test
  void designUsesAFunctionThatNothingDefines() {
    DesignDocument document = SeedPlatform.seedDesign(Seeds.design(), new Diagnostics());
    Database bare =
        SeedPlatform.recorded().withFunctions(new TreeMap<>()).withExtensions(new TreeMap<>());
    FoldResult declared = SeedPlatform.declared(bare, document, new Diagnostics());

    assertThat(headlines(declared.diagnostics()))
        .containsExactly(
            "374 TR206 a function is used but defined nowhere",
            "448 TR206 a function is used but defined nowhere");
  }

  @Test
  void designCallsWhatTheLibraryDoesNotHave() {
    DesignDocument document = SeedPlatform.seedDesign(Seeds.design(), new Diagnostics());

    assertThat(headlines(LibraryUse.check(document, LIBRARY)))
        .containsExactly(
            "640 TR540 crewai 1.3.0 has no Memory in crewai",
            "660 TR541 crewai.Agent cannot be made without goal, backstory",
            "681 TR541 crewai.Agent cannot be made without goal, backstory",
            "696 TR540 crewai 1.3.0 has no BaseKnowledgeSource in crewai.knowledge.source",
            "701 TR540 OpenAIEmbedder is neither imported nor defined, and not known of crewai"
                + " 1.3.0",
            "706 TR541 crewai.Agent cannot be made without goal, backstory");
  }

  @Test
  void designAllowsValuesThatTheLibraryRefuses() {
    assertThat(values(true))
        .extracting(each -> each.position().line() + " " + each.found().get())
        .containsExactly(
            "89 0 for no limit",
            "91 0 for no limit",
            "114 'YYYY-MM-DD'",
            "185 'consensual'",
            "207 0 for no limit");
  }

  @Test
  void catalogTakesCareOfEveryValueThatTheLibraryRefuses() {
    assertThat(values(false)).isEmpty();
  }

  private static List<Diagnostic> values(boolean asWritten) {
    Design design = design(Seeds.design());
    return LibraryValues.check(
        design.declared(), SeedPlatform.catalog(), LIBRARY, asWritten, design.places());
  }

  @Test
  void secondTableIsOpenToEverybodyAndKeepsAnIndexThatRefusesNothing() {
    AssembledTable table = table(Seeds.secondTable());
    Database database = Database.EMPTY.with(table.table());

    assertThat(headlines(Hazards.check(database, table.places()::get)))
        .containsExactly(
            "68 TR551 idx_task_contracts_idempotency can never refuse a row: id is unique already",
            "95 TR552 policy \"Anon can create task contracts\" opens agent_task_contracts to"
                + " everybody",
            "100 TR552 policy \"Anon can update task contracts\" opens agent_task_contracts to"
                + " everybody");
  }

  @Test
  void secondTableCallsAFunctionThatNothingDefines() {
    AssembledTable table = table(Seeds.secondTable());
    Diagnostics found = new Diagnostics();
    Planner.plan(
        new PlanRequest(
            Database.EMPTY,
            Database.EMPTY.with(table.table()),
            List.of(),
            false,
            MeaningEquality.OFFLINE,
            object -> table.places().getOrDefault(object, Position.ofFile("somewhere"))),
        found);

    assertThat(headlines(found.all()))
        .filteredOn(each -> each.contains("TR206"))
        .containsExactly(
            "119 TR206 trigger trg_task_contracts_updated on agent_task_contracts calls a function"
                + " that is defined nowhere");
  }

  @Test
  void firstTableGivesNoOffence() {
    AssembledTable table = table(Seeds.firstTable());

    assertThat(Hazards.check(Database.EMPTY.with(table.table()), table.places()::get)).isEmpty();
  }

  private static AssembledTable table(SourceText text) {
    Diagnostics diagnostics = new Diagnostics();
    TableDoc doc = TableDocReader.read(text, diagnostics).orElseThrow();
    return new TableAssembler((sql, table, found) -> IndexDefinitions.read(sql, found))
        .assemble(doc, Database.EMPTY, diagnostics)
        .orElseThrow(() -> new AssertionError(diagnostics.all()));
  }

  private static List<String> headlines(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(each -> each.position().line() + " " + each.code() + " " + each.message())
        .toList();
  }

  private static Stream<String> notes(Diagnostic diagnostic) {
    return diagnostic.notes().stream().map(note -> note.position().line() + " " + note.value());
  }

  private static Design design(SourceText text) {
    Diagnostics unread = new Diagnostics();
    DesignDocument document = SeedPlatform.seedDesign(text, unread);
    FoldResult declared = SeedPlatform.declared(document, unread);
    List<Change> intents = declared.intents().stream().map(each -> each.value()).toList();
    return new Design(
        document,
        "platform",
        SeedPlatform.recorded(),
        declared.database(),
        intents,
        new FencePlaces(
            document,
            "platform",
            object -> declared.provenance().of(object).orElse(Position.ofFile("migrations"))));
  }
}
