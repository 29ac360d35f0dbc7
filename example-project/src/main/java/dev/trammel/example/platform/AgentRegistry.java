package dev.trammel.example.platform;

import dev.trammel.example.platform.db.CrewMember;
import dev.trammel.example.platform.db.CrewMemberTable;
import dev.trammel.example.platform.db.CrewaiAgent;
import dev.trammel.example.platform.db.CrewaiAgentTable;
import dev.trammel.example.platform.db.CrewaiAgentValidator;
import dev.trammel.example.platform.db.CrewaiCrew;
import dev.trammel.example.platform.db.CrewaiCrewTable;
import dev.trammel.example.platform.db.CrewaiCrewValidator;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Agents and the crews they work in. */
public final class AgentRegistry {

  private final Connection connection;

  public AgentRegistry(Connection connection) {
    this.connection = connection;
  }

  /**
   * Adds an agent; columns that are not set get their defaults.
   *
   * @throws dev.trammel.runtime.InvalidRowException when PostgreSQL would refuse it
   */
  public CrewaiAgent register(CrewaiAgent.Builder agent) throws SQLException {
    new CrewaiAgentValidator().validateInsert(agent).orThrow();
    return CrewaiAgentTable.insert(connection, agent);
  }

  /**
   * Changes what is set of an agent.
   *
   * @throws IllegalArgumentException when there is no such agent
   */
  public CrewaiAgent configure(UUID agent, CrewaiAgent.Builder changes) throws SQLException {
    new CrewaiAgentValidator().validateUpdate(changes).orThrow();
    return CrewaiAgentTable.update(connection, agent, changes)
        .orElseThrow(() -> new IllegalArgumentException("no agent " + agent));
  }

  /** Makes a crew of agents who work one after the other, in the given order. */
  public CrewaiCrew assemble(String name, List<CrewaiAgent> agents) throws SQLException {
    CrewaiCrew.Builder values =
        CrewaiCrew.builder().crewName(name).processType(CrewaiCrew.ProcessType.SEQUENTIAL);
    new CrewaiCrewValidator().validateInsert(values).orThrow();
    CrewaiCrew crew = CrewaiCrewTable.insert(connection, values);
    for (int i = 0; i < agents.size(); i++) {
      CrewMemberTable.insert(
          connection,
          CrewMember.builder()
              .crewId(crew.id())
              .agentId(agents.get(i).id())
              .roleInCrew(agents.get(i).role())
              .sequenceOrder(i + 1));
    }
    return crew;
  }

  /** A crew's agents in the order in which they work. */
  public List<CrewaiAgent> members(UUID crew) throws SQLException {
    List<CrewMember> members =
        new ArrayList<>(
            CrewMemberTable.TABLE.select(connection, CrewMemberTable.CREW_ID.equalTo(crew)));
    members.sort((left, right) -> Integer.compare(left.sequenceOrder(), right.sequenceOrder()));
    List<CrewaiAgent> agents = new ArrayList<>();
    for (CrewMember member : members) {
      agents.add(CrewaiAgentTable.find(connection, member.agentId()).orElseThrow());
    }
    return agents;
  }
}
