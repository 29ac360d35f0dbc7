package dev.trammel.source.sql;

import dev.trammel.model.Database;
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
    statements.forEach(state::take);
    return state.result();
  }
}
