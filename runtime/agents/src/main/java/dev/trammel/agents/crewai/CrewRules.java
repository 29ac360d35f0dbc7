package dev.trammel.agents.crewai;

import dev.trammel.agents.crewai.Crewing.Crew;
import dev.trammel.agents.pack.LibraryPack.Link;
import dev.trammel.agents.pack.LibraryPack.Target;
import dev.trammel.agents.pack.Row;
import dev.trammel.agents.pack.RowErrors;
import java.util.List;

/** What CrewAI checks across rows, when a crew is built or run. */
record CrewRules(RowErrors errors) {

  void check(Crew crew) {
    if (crew.members().isEmpty()) {
      errors.add(
          crew.row()
              .error("", "the crew has no members")
              .expected("at least one row of " + crew.row().target().members().get().table()));
    }
    if (crew.isHierarchical()) {
      checkManager(crew);
    }
    crew.tasks().forEach(task -> checkAgent(crew, task));
    checkAsynchronous(crew.tasks());
  }

  private void checkManager(Crew crew) {
    Target target = crew.row().target();
    String column = target.columnOf("manager_agent");
    String model = target.columnOf("manager_llm");
    boolean hasModel = crew.row().text(model).filter(text -> !text.isBlank()).isPresent();
    if (crew.row().value(column) == null && !hasModel) {
      errors.add(
          crew.row()
              .error(column, "a hierarchical crew needs a manager")
              .found("NULL")
              .expected("an agent's id, or a model in " + model));
    }
    if (crew.manager().isEmpty()) {
      return;
    }
    Row manager = crew.manager().get();
    if (crew.members().contains(manager)) {
      errors.add(
          crew.row()
              .error(column, "the manager is a member of the crew as well")
              .found(manager.key())
              .fix("remove " + manager.key() + " from the members, or name another manager"));
    }
    String tools = manager.target().columnOf("tools");
    if (!manager.texts(tools).isEmpty()) {
      errors.add(
          manager
              .error(tools, "a manager has no tools, and this one manages " + crew.row().key())
              .found(String.join(", ", manager.texts(tools)))
              .expected("an empty list"));
    }
  }

  private void checkAgent(Crew crew, Row task) {
    Link link = task.target().linkTo("agent").orElseThrow();
    Object agent = task.value(link.column());
    if (agent == null) {
      if (!crew.isHierarchical()) {
        errors.add(
            task.error(link.column(), "a task of a sequential crew needs an agent")
                .found("NULL")
                .expected("the id of a member of " + crew.row().key()));
      }
      return;
    }
    if (crew.members().stream().noneMatch(member -> member.identity().equals(agent))) {
      errors.add(
          task.error(link.column(), "the task's agent is no member of its crew")
              .found(agent)
              .expected("the id of a member of " + crew.row().key()));
    }
  }

  private void checkAsynchronous(List<Row> tasks) {
    int last = tasks.size() - 1;
    if (last > 0 && isAsynchronous(tasks.get(last)) && isAsynchronous(tasks.get(last - 1))) {
      Row task = tasks.get(last);
      errors.add(
          task.error(column(task), "a crew ends with at most one asynchronous task")
              .found("true")
              .expected("false here, or in the task before"));
    }
    for (int i = 1; i < tasks.size(); i++) {
      Row task = tasks.get(i);
      for (int j = i - 1; j >= 0 && isAsynchronous(task) && isAsynchronous(tasks.get(j)); j--) {
        if (TaskOrder.context(task).contains(tasks.get(j).identity())) {
          errors.add(
              task.error(
                      task.target().columnOf("context"),
                      "an asynchronous task waits for one that runs beside it")
                  .found(tasks.get(j).key())
                  .expected("a task between them that is not asynchronous"));
        }
      }
    }
  }

  private static boolean isAsynchronous(Row task) {
    return task.isTrue(column(task));
  }

  private static String column(Row task) {
    return task.target().columnOf("async_execution");
  }
}
