package dev.trammel.agents.crewai;

import dev.trammel.agents.pack.LibraryPack;
import dev.trammel.agents.pack.LibraryPack.Link;
import dev.trammel.agents.pack.LibraryPack.Members;
import dev.trammel.agents.pack.LibraryPack.Target;
import dev.trammel.agents.pack.Row;
import dev.trammel.agents.pack.RowError;
import dev.trammel.agents.pack.RowReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of a rendering, put together: which agents a crew has, in which order, who manages it,
 * and which tasks it does.
 *
 * @param agents by identity, sorted by key
 * @param crews sorted by key
 * @param memories by identity
 */
record Crewing(Map<String, Row> agents, List<Crew> crews, Map<String, Row> memories) {

  /** One crew; its tasks are in running order. */
  record Crew(Row row, List<Row> members, Optional<Row> manager, List<Row> tasks) {

    boolean isHierarchical() {
      return row.text(row.target().columnOf("process")).filter("hierarchical"::equals).isPresent();
    }
  }

  static Crewing of(Modules modules, List<RowError> remarks) {
    LibraryPack pack = modules.pack();
    RowReader reader = new RowReader(modules.errors());
    Map<String, Row> agents = byIdentity(reader.read(pack.target("agent"), modules.definitions()));
    Map<String, Row> memories =
        byIdentity(reader.read(pack.target("memory"), modules.definitions()));
    List<Row> tasks = reader.read(pack.target("task"), modules.definitions());
    List<Row> rows = sorted(reader.read(pack.target("crew"), modules.definitions()));
    Link crewLink = pack.target("task").linkTo("crew").orElseThrow();
    TaskOrder order = new TaskOrder(modules.errors());
    List<Crew> crews = new ArrayList<>();
    for (Row row : rows) {
      List<Row> own =
          tasks.stream()
              .filter(task -> row.identity().equals(task.value(crewLink.column())))
              .toList();
      crews.add(
          new Crew(
              row, members(modules, row, agents), manager(modules, row, agents), order.sort(own)));
      if (own.isEmpty()) {
        remarks.add(row.error("", "the crew has no tasks; it can be built but not run"));
      }
    }
    tasks.stream()
        .filter(task -> task.value(crewLink.column()) == null)
        .forEach(task -> remarks.add(task.error(crewLink.column(), "the task is in no crew")));
    return new Crewing(agents, crews, memories);
  }

  private static List<Row> sorted(List<Row> rows) {
    return rows.stream().sorted(Comparator.comparing(Row::key)).toList();
  }

  private static Map<String, Row> byIdentity(List<Row> rows) {
    Map<String, Row> found = new LinkedHashMap<>();
    sorted(rows).forEach(row -> found.put(row.identity(), row));
    return found;
  }

  private static Optional<Row> manager(Modules modules, Row crew, Map<String, Row> agents) {
    Target target = crew.target();
    String column = target.columnOf("manager_agent");
    boolean hierarchical =
        crew.text(target.columnOf("process")).filter("hierarchical"::equals).isPresent();
    if (crew.value(column) == null || !hierarchical) {
      return Optional.empty();
    }
    Row manager = agents.get(crew.text(column).orElseThrow());
    if (manager == null) {
      modules
          .errors()
          .add(
              crew.error(column, "the manager is no agent that is rendered")
                  .found(crew.value(column))
                  .expected("the id of an active agent"));
    }
    return Optional.ofNullable(manager);
  }

  private static List<Row> members(Modules modules, Row crew, Map<String, Row> agents) {
    Members members = crew.target().members().orElseThrow();
    List<Map<String, Object>> own =
        modules.definitions().rows(members.table()).stream()
            .filter(each -> crew.identity().equals(identity(each.get(members.owner()))))
            .toList();
    Map<Row, BigDecimal> found = new LinkedHashMap<>();
    for (Map<String, Object> each : own) {
      String member = identity(each.get(members.member()));
      Row agent = agents.get(member);
      if (agent == null) {
        modules
            .errors()
            .add(
                RowError.of(
                        members.table(),
                        crew.key() + ", " + member,
                        members.member(),
                        "the member is no agent that is rendered")
                    .found(member)
                    .expected("the id of an active agent"));
      } else if (found.putIfAbsent(agent, place(each.get(members.order()))) != null) {
        modules
            .errors()
            .add(
                RowError.of(
                    members.table(),
                    crew.key() + ", " + agent.key(),
                    members.member(),
                    "the agent is a member twice"));
      }
    }
    return found.entrySet().stream()
        .sorted(
            Map.Entry.<Row, BigDecimal>comparingByValue()
                .thenComparing(entry -> entry.getKey().key()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static BigDecimal place(Object order) {
    return order instanceof Number number
        ? new BigDecimal(number.toString())
        : BigDecimal.valueOf(Long.MAX_VALUE);
  }

  private static String identity(Object value) {
    return value == null ? "NULL" : value.toString();
  }
}
