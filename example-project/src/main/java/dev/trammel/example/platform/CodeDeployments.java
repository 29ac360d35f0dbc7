package dev.trammel.example.platform;

import dev.trammel.example.platform.db.AgentCodeDeployment;
import dev.trammel.example.platform.db.AgentCodeDeployment.DeploymentStatus;
import dev.trammel.example.platform.db.AgentCodeDeployment.ReviewStatus;
import dev.trammel.example.platform.db.AgentCodeDeploymentTable;
import dev.trammel.example.platform.db.AgentCodeDeploymentValidator;
import dev.trammel.example.platform.db.CrewaiAgent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The way of an agent's Python from rendering over review to running, and back. */
public final class CodeDeployments {

  private final Connection connection;

  public CodeDeployments(Connection connection) {
    this.connection = connection;
  }

  /** Puts down rendered code; it waits for its review. */
  public AgentCodeDeployment propose(CrewaiAgent agent, String code) throws SQLException {
    AgentCodeDeployment.Builder values =
        AgentCodeDeployment.builder()
            .agentId(agent.id())
            .agentKey(agent.agentKey())
            .generatedCode(code)
            .deploymentStatus(DeploymentStatus.REVIEW_REQUIRED);
    new AgentCodeDeploymentValidator().validateInsert(values).orThrow();
    return AgentCodeDeploymentTable.insert(connection, values);
  }

  /**
   * Approves code and makes it the one that runs; what ran before is replaced by it.
   *
   * @throws IllegalArgumentException when there is no such deployment
   */
  public AgentCodeDeployment activate(UUID deployment, UUID reviewer) throws SQLException {
    AgentCodeDeployment proposed =
        AgentCodeDeploymentTable.find(connection, deployment)
            .orElseThrow(() -> new IllegalArgumentException("no deployment " + deployment));
    Optional<AgentCodeDeployment> running = active(proposed.agentId());
    if (running.isPresent()) {
      AgentCodeDeploymentTable.update(
          connection,
          running.get().id(),
          AgentCodeDeployment.builder().isActive(false).replacedBy(deployment));
    }
    return AgentCodeDeploymentTable.update(
            connection,
            deployment,
            AgentCodeDeployment.builder()
                .reviewStatus(ReviewStatus.APPROVED)
                .reviewerId(reviewer)
                .deploymentStatus(DeploymentStatus.DEPLOYED)
                .isActive(true))
        .orElseThrow();
  }

  /** What runs for an agent; empty before its first deployment. */
  public Optional<AgentCodeDeployment> active(UUID agent) throws SQLException {
    List<AgentCodeDeployment> deployments =
        AgentCodeDeploymentTable.TABLE.select(
            connection, AgentCodeDeploymentTable.AGENT_ID.equalTo(agent));
    return deployments.stream().filter(each -> Boolean.TRUE.equals(each.isActive())).findFirst();
  }
}
