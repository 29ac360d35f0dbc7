package dev.trammel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.project.ProjectReader;
import dev.trammel.project.ReadingRules;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example, which keeps what it says and some hazards of the documents it comes from. */
class DesignFindingsTest {

  private static final Path EXAMPLE =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("example-project");

  @Test
  void exampleHoldsItsClaimsAndShowsTheHazardsOfItsSources() {
    List<Diagnostic> found =
        DesignFindings.of(
            ProjectReader.read(EXAMPLE, "trammel.yaml", new ReadingRules(false, false)));

    assertThat(found)
        .extracting(each -> each.code() + " " + each.message())
        .containsExactly(
            "TR551 idx_task_contracts_idempotency can never refuse a row: id is unique already",
            "TR552 policy \"Anon can create task contracts\" opens agent_task_contracts to"
                + " everybody",
            "TR552 policy \"Anon can update task contracts\" opens agent_task_contracts to"
                + " everybody",
            "TR550 deleting a row of crewai_flows erases its history in crewai_flow_executions",
            "TR550 deleting a row of crewai_agents erases its history in agent_code_deployments");
  }
}
