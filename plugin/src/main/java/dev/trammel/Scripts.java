package dev.trammel;

import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.postgres.SqlScript;
import dev.trammel.postgres.SqlText;
import dev.trammel.project.DatabaseState;
import dev.trammel.source.sql.StatementSplitter;
import dev.trammel.source.sql.StatementText;
import java.util.List;

/** Files as a runner of migrations takes them. */
final class Scripts {

  private Scripts() {}

  /** The migrations that are recorded, behind their baseline. */
  static List<SqlScript> recorded(DatabaseState database, Diagnostics diagnostics) {
    return database.migrations().replayed().stream()
        .map(each -> of(each, runInTransactions(database), diagnostics))
        .toList();
  }

  /** Every runner but psql gives a file a transaction of its own, where PostgreSQL allows it. */
  static boolean runInTransactions(DatabaseState database) {
    return !database.settings().migrations().layout().wrapsForward();
  }

  /** A file's statements. */
  static SqlScript of(SourceText source, boolean transactional, Diagnostics diagnostics) {
    var split = StatementSplitter.split(source);
    diagnostics.addAll(split.diagnostics());
    boolean outside = split.statements().stream().anyMatch(StatementText::runsOutsideTransactions);
    return new SqlScript(
        source.file(),
        transactional && !outside,
        split.statements().stream()
            .map(each -> new SqlText(each.sql(), each.position(), each.copyData()))
            .toList());
  }
}
