package dev.trammel.source.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.agents.AgentRenderer;
import dev.trammel.agents.pack.PackReader;
import dev.trammel.agents.pack.RenderException;
import dev.trammel.artifact.json.PackEmitter;
import dev.trammel.diagnostic.DiagnosticFormatter;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DefinitionReaderTest {

  private static final String DEFINITIONS =
      """
      registries:
        tools: [web_search]
      agent:
        - agent_key: analyst
          name: Analyst
          role: R
          goal: G
          backstory: B
          tools: [web_search]
      crew:
        - crew_name: study
          members: [analyst]
      task:
        - id: begin
          crew_id: study
          assigned_agent_id: analyst
          description: D
          expected_output: E
        - crew_id: study
          assigned_agent_id: analyst
          description: D2
          expected_output: E2
          context_task_ids: [begin]
      """;

  @Test
  void aColumnThatIsLeftOutHasTheCatalogsDefaultAndNullIsNull() throws IOException {
    ReadDefinitions read =
        read(DEFINITIONS.replace("    role: R\n", "    role: R\n    max_iter: null\n"));

    assertThat(read.definitions().rows("crewai_agents").get(0))
        .containsEntry("llm_model", "gpt-4-turbo-preview")
        .containsEntry("allow_delegation", true)
        .containsEntry("max_iter", null)
        .containsEntry("id", "analyst");
  }

  @Test
  void rowsReferToEachOtherByNameOrIdentity() throws IOException {
    ReadDefinitions read =
        read(DEFINITIONS.replace("agent_key: analyst", "id: a1\n    agent_key: analyst"));

    assertThat(read.definitions().rows("crew_members"))
        .containsExactly(Map.of("crew_id", "study", "agent_id", "a1", "sequence_order", 1));
    assertThat(read.definitions().rows("crewai_tasks").get(0))
        .containsEntry("assigned_agent_id", "a1");
    assertThat(read.definitions().registries()).containsOnlyKeys("tools");
  }

  @Test
  void tasksKeepTheOrderInWhichTheyAreWritten() throws IOException {
    assertThat(read(DEFINITIONS).definitions().rows("crewai_tasks"))
        .extracting(row -> row.get("created_at"))
        .containsExactly("1970-01-01T00:00:02Z", "1970-01-01T00:00:03Z");
  }

  @Test
  void anUnknownKeyAValueOfAnotherTypeAndATextThatIsTooLong() throws IOException {
    assertThat(
            errors(
                DEFINITIONS
                    .replace("goal: G", "gaol: G")
                    .replace("role: R", "role: R\n    max_iter: many")
                    .replace("crew_name: study", "crew_name: study\n    process_type: parallel")))
        .isEqualTo(
            """
            definitions.yaml:7:15: error TR180: the value is not of the column's type
              found:    many
              expected: integer
              fix:      write it as expected
              7 |     max_iter: many
                                ^
            definitions.yaml:8:5: error TR180: unknown setting "gaol"
              expected: one of %s
              fix:      write goal
              8 |     gaol: G
                      ^^^^
            definitions.yaml:13:19: error TR180: the column does not hold this value
              found:    parallel
              expected: one of sequential, hierarchical, consensual
              fix:      write it as expected
              13 |     process_type: parallel
                                     ^
            """
                .formatted(agentKeys()));
    assertThat(errors(DEFINITIONS.replace("agent_key: analyst", "agent_key: " + "a".repeat(101))))
        .contains("error TR180: the text is too long for the column");
  }

  @Test
  void aReferenceThatLeadsNowhereAndANameTwice() throws IOException {
    assertThat(errors(DEFINITIONS.replace("members: [analyst]", "members: [analist]")))
        .isEqualTo(
            """
            definitions.yaml:12:15: error TR181: no agent is called "analist"
              found:    analist
              expected: the identity or name of a defined agent; nearest is analyst
              fix:      write analyst
              12 |     members: [analist]
                                 ^^^^^^^
            """);
    assertThat(
            errors(
                DEFINITIONS.replace("crew:\n", "  - { agent_key: analyst, name: Other }\ncrew:\n")))
        .contains("definitions.yaml:10:5: error TR181: agent \"analyst\" is defined twice")
        .contains("note: definitions.yaml:4:5: first defined here");
    assertThat(errors(DEFINITIONS.replace("[begin]", "[begun]")))
        .contains("no task is called \"begun\"");
  }

  @Test
  void aRowThatCrewAiRefusesIsReportedAtItsLine() throws IOException {
    assertThat(
            refused(
                DEFINITIONS
                    .replace("    tools: [web_search]", "    tools: [web_serch]")
                    .replace("description: D2", "description: null")))
        .isEqualTo(
            """
            definitions.yaml:9:12: error TR182: crewai_agents[analyst].tools: the registry of tools does not hold this name
              found:    web_serch
              expected: a registered name; nearest is web_search
              fix:      write a value that the library takes
              9 |     tools: [web_serch]
                             ^
            definitions.yaml:19:5: error TR182: crewai_tasks[task 3].description: CrewAI needs a value for description
              found:    NULL
              expected: a value
              fix:      write a value that the library takes
              19 |   - crew_id: study
                       ^
            """);
    assertThat(
            refused(
                DEFINITIONS.replace("name: study", "name: study\n    process_type: hierarchical")))
        .contains("definitions.yaml:11:5: error TR182: crewai_crews[study].manager_agent_id:");
  }

  private static Catalog catalog() throws IOException {
    Path root = Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
    String text = Files.readString(root.resolve("example-project/catalog/crewai.yaml"));
    return new CatalogReader(new Diagnostics())
        .read(new SourceText("crewai.yaml", text))
        .orElseThrow();
  }

  private static String agentKeys() throws IOException {
    TreeSet<String> keys = new TreeSet<>(List.of("id", "status"));
    catalog().target("agent").orElseThrow().parameters().forEach(each -> keys.add(each.name()));
    return String.join(", ", keys);
  }

  private static ReadDefinitions read(String text) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    Optional<ReadDefinitions> read =
        new DefinitionReader(catalog(), diagnostics)
            .read(List.of(new SourceText("definitions.yaml", text)));
    assertThat(diagnostics.all()).isEmpty();
    return read.orElseThrow();
  }

  private static String errors(String text) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    assertThat(
            new DefinitionReader(catalog(), diagnostics)
                .read(List.of(new SourceText("definitions.yaml", text))))
        .isEmpty();
    return formatted(text, diagnostics);
  }

  private static String refused(String text) throws IOException {
    ReadDefinitions read = read(text);
    Diagnostics diagnostics = new Diagnostics();
    try {
      AgentRenderer.of(PackReader.read(PackEmitter.emit(catalog()))).render(read.definitions());
    } catch (RenderException refused) {
      refused.errors().forEach(error -> diagnostics.add(read.diagnostic(error)));
    }
    return formatted(text, diagnostics);
  }

  private static String formatted(String text, Diagnostics diagnostics) {
    SourceText source = new SourceText("definitions.yaml", text);
    DiagnosticFormatter formatter = new DiagnosticFormatter(file -> Optional.of(source));
    return diagnostics.all().stream().map(formatter::format).collect(Collectors.joining());
  }
}
