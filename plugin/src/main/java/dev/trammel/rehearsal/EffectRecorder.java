package dev.trammel.rehearsal;

import dev.trammel.diagnostic.SourceText;
import dev.trammel.hazard.effect.Effect;
import dev.trammel.hazard.effect.EffectReader;
import dev.trammel.hazard.effect.ExecutedStatement;
import dev.trammel.model.Database;
import dev.trammel.postgres.SqlText;
import dev.trammel.postgres.StatementWatch;
import dev.trammel.source.sql.DdlReader;
import dev.trammel.source.sql.ExecutionReader;
import dev.trammel.source.sql.StatementSplitter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * Measures each statement of a plan within its transaction, and predicts it from the model. What
 * runs outside a transaction shows nothing of what it locked.
 */
final class EffectRecorder implements StatementWatch {

  private static final List<String> MOVING_ROWS =
      List.of("insert", "update", "delete", "merge", "select", "with", "copy");

  private final List<MeasuredStatement> statements = new ArrayList<>();
  private Database model;
  private Optional<EffectMeasurement> running = Optional.empty();
  private long start;

  /** Whether PostgreSQL's planner chose how the running statement finds its rows. */
  private boolean chosen;

  EffectRecorder(Database recorded) {
    this.model = recorded;
  }

  @Override
  public void before(Connection connection, SqlText statement) throws SQLException {
    running =
        isInTransaction(connection)
            ? Optional.of(EffectMeasurement.start(connection))
            : Optional.empty();
    start = System.nanoTime();
  }

  @Override
  public void after(Connection connection, SqlText statement) throws SQLException {
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    Effect predicted = predict(statement);
    if (running.isPresent() && isInTransaction(connection)) {
      EffectMeasurement before = running.get();
      statements.add(
          new MeasuredStatement(
              statement.position(),
              before.held(),
              predicted.withoutScans(table -> chosen || !before.hadRows(table)),
              before.stop(connection).withoutScans(table -> chosen),
              time));
    }
  }

  private static boolean isInTransaction(Connection connection) throws SQLException {
    return !connection.getAutoCommit()
        || connection.unwrap(BaseConnection.class).getTransactionState() != TransactionState.IDLE;
  }

  private Effect predict(SqlText text) {
    SourceText source = new SourceText(text.position().file(), text.sql());
    List<ExecutedStatement> executed =
        ExecutionReader.read(model, DdlReader.read(StatementSplitter.split(source)).statements());
    Effect effect = Effect.NONE;
    for (ExecutedStatement each : executed) {
      effect = effect.and(EffectReader.of(each));
      chosen = MOVING_ROWS.stream().anyMatch(each::starts) || each.says("as", "select");
      model = each.after();
    }
    return effect;
  }

  List<MeasuredStatement> statements() {
    return statements;
  }

  /** For people. */
  String summary() {
    long otherwise = statements.stream().filter(each -> !each.asPredicted()).count();
    return otherwise == 0 ? "locks as predicted" : otherwise + " with other locks than predicted";
  }
}
