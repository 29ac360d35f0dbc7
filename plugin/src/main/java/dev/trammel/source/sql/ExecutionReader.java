package dev.trammel.source.sql;

import dev.trammel.diagnostic.Located;
import dev.trammel.hazard.effect.ExecutedStatement;
import dev.trammel.hazard.effect.Transition;
import dev.trammel.model.Database;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.Change;
import java.util.ArrayList;
import java.util.List;

/** Carries out statements in order, and keeps what each of them met and made. */
public final class ExecutionReader {

  private ExecutionReader() {}

  /** One for each statement; what does not apply is passed over. */
  public static List<ExecutedStatement> read(Database base, List<SqlStatement> statements) {
    FoldState state = new FoldState(base, false);
    List<ExecutedStatement> executed = new ArrayList<>();
    for (SqlStatement statement : statements) {
      Database before = state.database();
      int done = state.changes().size();
      state.take(statement);
      List<Located<Change>> made =
          List.copyOf(state.changes().subList(done, state.changes().size()));
      executed.add(
          new ExecutedStatement(
              statement.position(),
              statement.text().tokens(),
              transitions(before, made),
              tables(statement),
              before,
              state.database()));
    }
    return executed;
  }

  private static List<Transition> transitions(Database before, List<Located<Change>> made) {
    List<Transition> transitions = new ArrayList<>();
    Database current = before;
    for (Located<Change> each : made) {
      transitions.add(new Transition(each.value(), current, each.position()));
      current = each.value().apply(current);
    }
    return transitions;
  }

  private static List<QualifiedName> tables(SqlStatement statement) {
    if (statement instanceof SqlStatement.Recognised recognised) {
      return recognised.tables();
    }
    return statement instanceof SqlStatement.Opaque opaque ? opaque.objects() : List.of();
  }
}
