package dev.trammel.source.sql;

import dev.trammel.model.Database;
import dev.trammel.model.change.InapplicableChange;
import java.util.List;

/**
 * Carries out statements in order, as PostgreSQL would: what it refuses is reported (TR143), and
 * the fold goes on behind it.
 */
public final class MigrationFold {

  private MigrationFold() {}

  /** The database that the statements make of {@code base}. */
  public static FoldResult fold(Database base, List<SqlStatement> statements) {
    FoldState state = new FoldState(base, false);
    for (SqlStatement statement : statements) {
      if (statement instanceof SqlStatement.Structured structured) {
        carryOut(state, structured);
      } else if (statement instanceof SqlStatement.Opaque opaque) {
        state.pass(opaque);
      } else if (statement instanceof SqlStatement.Recognised recognised) {
        state.follow(recognised);
      }
    }
    return state.result();
  }

  private static void carryOut(FoldState state, SqlStatement.Structured statement) {
    try {
      state.carryOut(statement);
    } catch (InapplicableChange e) {
      state.refuse(statement.text(), e);
    }
  }
}
