package dev.trammel.rehearsal;

import dev.trammel.model.Database;
import dev.trammel.model.change.Change;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;

/** Rows in a database that goes forward and back. */
public final class PairRows {

  private static final Permissions EVERYTHING = new Permissions(Set.of("all"));

  private final Connection connection;
  private final Database from;
  private final RowMapping mapping;
  private final GeneratedRows generated;
  private final RowSnapshot before;
  private RowSnapshot planned;

  private PairRows(Connection connection, Database from, Database to, List<Change> changes)
      throws SQLException {
    this.connection = connection;
    this.from = from;
    this.mapping = RowMapping.of(from, to, changes);
    this.generated = GeneratedRows.fill(connection, from, to, changes);
    this.before = reader().beforePlan(from);
  }

  public static PairRows fill(
      Connection connection, Database from, Database to, List<Change> changes) throws SQLException {
    return new PairRows(connection, from, to, changes);
  }

  private RowReader reader() {
    return new RowReader(connection, mapping);
  }

  public GeneratedRows generated() {
    return generated;
  }

  /** Holds the rows to those that were there. */
  public void afterForward(Database to, String name) throws SQLException {
    planned = reader().afterPlan(to);
    RowComparison comparison = new RowComparison(from, mapping, EVERYTHING);
    comparison.afterForward(before, planned);
    Assertions.assertThat(comparison.differences()).as(name).isEmpty();
  }

  /** Holds the rows to those that were there, but for what the plan drops. */
  public void afterRollback(String name) throws SQLException {
    RowSnapshot after = reader().beforePlan(from);
    RowComparison comparison = new RowComparison(from, mapping, EVERYTHING);
    comparison.afterRollback(before, planned, planned, after);
    Assertions.assertThat(comparison.differences()).as(name).isEmpty();
  }
}
