package com.example.app;

import com.example.db.AgentDepartment;
import com.example.db.AgentDepartmentTable;
import com.example.db.CrewMember;
import com.example.db.CrewMemberTable;
import com.example.db.CrewaiAgent;
import com.example.db.CrewaiAgentTable;
import com.example.db.CrewaiAgentValidator;
import com.example.db.EveryType;
import com.example.db.EveryTypeTable;
import com.example.db.LogLine;
import com.example.db.LogLineTable;
import com.example.db.Priority;
import dev.trammel.runtime.Bytes;
import dev.trammel.runtime.JsonText;
import dev.trammel.runtime.ValidationReport;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A user's code: writes, reads, changes and deletes rows with what was generated. */
public final class Journey {

  private final Connection connection;

  public Journey(Connection connection) {
    this.connection = connection;
  }

  public void insertTakesDefaultsForWhatIsNotSet() throws SQLException {
    CrewaiAgent agent =
        CrewaiAgentTable.insert(
            connection, CrewaiAgent.builder().agentKey("analyst").goal("Find out").maxRpm(5));
    equal(agent.agentKey(), "analyst");
    equal(agent.maxRpm(), 5);
    equal(agent.temperature(), new BigDecimal("0.70"));
    equal(agent.codeExecutionMode(), CrewaiAgent.CodeExecutionMode.SAFE);
    equal(agent.verbose(), false);
    equal(agent.priority(), Priority.LOW);
    equal(agent.tools(), List.of());
    equal(agent.knowledgeSources(), new JsonText("[]"));
    equal(CrewaiAgentTable.find(connection, agent.id()).orElseThrow(), agent);
  }

  public void insertWritesNullWhereNullIsSet() throws SQLException {
    CrewaiAgent agent =
        CrewaiAgentTable.insert(
            connection,
            CrewaiAgent.builder().agentKey("nobody").goal("None").maxRpm(null).tools(null));
    equal(agent.maxRpm(), null);
    equal(agent.tools(), null);
    CrewaiAgent copy = CrewaiAgentTable.update(connection, agent).orElseThrow();
    equal(copy, agent);
  }

  public void insertWithNothingSetTakesAllDefaults() throws SQLException {
    equal(LogLineTable.insert(connection, LogLine.builder()), new LogLine(null));
  }

  public void updateChangesOnlyWhatIsSet() throws SQLException {
    AgentDepartment department =
        AgentDepartmentTable.insert(connection, AgentDepartment.builder().name("Research"));
    CrewaiAgent before =
        CrewaiAgentTable.insert(
            connection, CrewaiAgent.builder().agentKey("writer").goal("Write").maxRpm(7));
    CrewaiAgent after =
        CrewaiAgentTable.update(
                connection,
                before.id(),
                CrewaiAgent.builder()
                    .departmentId(department.id())
                    .priority(Priority.VERY_HIGH)
                    .tools(Arrays.asList("search", null, "a,\"b\"")))
            .orElseThrow();
    equal(
        after,
        before.toBuilder()
            .departmentId(department.id())
            .priority(Priority.VERY_HIGH)
            .tools(Arrays.asList("search", null, "a,\"b\""))
            .build());
    equal(CrewaiAgentTable.update(connection, UUID.randomUUID(), after.toBuilder()).isPresent(), false);
    equal(
        CrewaiAgentTable.TABLE.select(
            connection,
            CrewaiAgentTable.PRIORITY.equalTo(Priority.VERY_HIGH),
            CrewaiAgentTable.CODE_EXECUTION_MODE.equalTo(CrewaiAgent.CodeExecutionMode.SAFE),
            CrewaiAgentTable.KNOWLEDGE_SOURCES.equalTo(new JsonText("[]"))),
        List.of(after));
  }

  public void keysMayHaveSeveralColumns() throws SQLException {
    UUID crew = UUID.randomUUID();
    CrewaiAgent agent =
        CrewaiAgentTable.insert(connection, CrewaiAgent.builder().agentKey("member").goal("Be"));
    CrewMember member =
        CrewMemberTable.insert(
            connection, CrewMember.builder().crewId(crew).agentId(agent.id()).sequenceOrder(3));
    equal(CrewMemberTable.find(connection, crew, agent.id()).orElseThrow(), member);
    equal(CrewMemberTable.delete(connection, crew, agent.id()), true);
    equal(CrewMemberTable.delete(connection, crew, agent.id()), false);
  }

  public void everyTypeComesBackAsItWasWritten() throws SQLException {
    OffsetDateTime instant = OffsetDateTime.of(2024, 2, 29, 23, 59, 59, 123456000, ZoneOffset.UTC);
    EveryType row =
        EveryTypeTable.insert(
            connection,
            EveryType.builder()
                .small(-7)
                .realNumber(0.1f)
                .doubleNumber(0.1)
                .amount(new BigDecimal("12345678901234567890.123"))
                .fixed("ab  ")
                .day(instant.toLocalDate())
                .at(LocalTime.of(12, 30, 1))
                .atZone(OffsetTime.of(12, 30, 1, 0, ZoneOffset.ofHours(2)))
                .moment(instant.toLocalDateTime())
                .instant(instant)
                .bytes(Bytes.of((byte) 0, (byte) 255))
                .plainJson(new JsonText("{\"b\":1,  \"a\":2}"))
                .address("10.0.0.0/8")
                .span("1 year 2 mons 3 days 04:05:06")
                .numbers(Arrays.asList(1, null, 3))
                .smalls(List.of(1, 2))
                .longs(List.of(1L << 40))
                .reals(List.of(0.1f))
                .doubles(List.of(0.1))
                .amounts(List.of(new BigDecimal("0.10")))
                .flags(List.of(true, false))
                .days(List.of(LocalDate.of(2024, 2, 29)))
                .moments(List.of(LocalDateTime.of(2024, 2, 29, 12, 0, 0, 1000)))
                .instants(List.of(instant))
                .ids(List.of(new UUID(1, 2)))
                .documents(List.of("{\"a\": 1}"))
                .texts(List.of("abcde"))
                .moods(List.of("very high")));
    equal(row.number(), 1L);
    equal(row.serial(), 1);
    equal(row.doubled(), -14L);
    equal(row.instant(), instant);
    equal(row.day(), instant.toLocalDate());
    equal(row.atZone(), OffsetTime.of(12, 30, 1, 0, ZoneOffset.ofHours(2)));
    equal(row.bytes(), Bytes.of((byte) 0, (byte) 255));
    equal(row.plainJson(), new JsonText("{\"b\":1,  \"a\":2}"));
    equal(row.address(), "10.0.0.0/8");
    equal(row.smalls(), List.of(1, 2));
    equal(row.instants(), List.of(instant));
    equal(row.moments(), List.of(LocalDateTime.of(2024, 2, 29, 12, 0, 0, 1000)));
    equal(row.documents(), List.of("{\"a\": 1}"));
    EveryType again = EveryTypeTable.insert(connection, row.toBuilder());
    equal(again.number(), 2L);
    equal(EveryTypeTable.find(connection, 2).orElseThrow(), again);
    EveryType emptied =
        EveryTypeTable.update(connection, 2, EveryType.builder().small(null).bytes(null).ids(null))
            .orElseThrow();
    equal(emptied.small(), null);
    equal(emptied.bytes(), null);
    equal(emptied.doubled(), null);
  }

  public void everyTypeMayBeNull() throws SQLException {
    EveryType empty = EveryTypeTable.insert(connection, EveryType.builder());
    EveryType.Builder nulls = empty.toBuilder();
    nulls.unset(EveryTypeTable.SERIAL);
    EveryType copy = EveryTypeTable.insert(connection, nulls);
    equal(copy.toBuilder().serial(empty.serial()).build().moods(), null);
    equal(EveryTypeTable.update(connection, copy).orElseThrow(), copy);
  }

  public void constantsServeOtherJdbcLibraries() throws SQLException {
    CrewaiAgent agent =
        CrewaiAgentTable.insert(connection, CrewaiAgent.builder().agentKey("plain").goal("Jdbc"));
    try (PreparedStatement select =
        connection.prepareStatement(CrewaiAgentTable.SELECT_BY_PRIMARY_KEY)) {
      select.setObject(1, agent.id());
      try (ResultSet rows = select.executeQuery()) {
        rows.next();
        equal(CrewaiAgentTable.read(rows), agent);
      }
    }
    CrewaiAgent other = agent.toBuilder().id(UUID.randomUUID()).agentKey("plainer").build();
    try (PreparedStatement insert = connection.prepareStatement(CrewaiAgentTable.INSERT)) {
      CrewaiAgentTable.TABLE.write(other, insert);
      equal(insert.executeUpdate(), 1);
    }
    equal(CrewaiAgentTable.find(connection, other.id()).orElseThrow(), other);
  }

  public void validatorNamesWhatPostgresqlWouldRefuse() {
    CrewaiAgentValidator validator = new CrewaiAgentValidator();
    ValidationReport report =
        validator.validateInsert(
            CrewaiAgent.builder().goal(" ").maxRpm(-1).temperature(new BigDecimal("10")));
    equal(
        report.violations().stream().map(each -> each.columns() + " " + each.rule()).toList(),
        List.of(
            "[agent_key] NOT NULL",
            "[temperature] numeric(3,2)",
            "[goal] crewai_agents_goal_check",
            "[max_rpm] crewai_agents_max_rpm_check",
            "[temperature] crewai_agents_temperature_check"));
    equal(validator.validateUpdate(CrewaiAgent.builder().goal("Any")).isValid(), true);
    equal(report.of(CrewaiAgentTable.MAX_RPM).size(), 1);
  }

  private static void equal(Object actual, Object expected) {
    if (actual == null ? expected != null : !actual.equals(expected)) {
      throw new AssertionError("expected " + expected + ", found " + actual);
    }
  }
}
