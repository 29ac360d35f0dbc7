package dev.trammel.hazard.rule;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.CreateIndex;
import dev.trammel.model.change.DropIndex;
import java.util.List;
import java.util.stream.Stream;

/** TR600 to TR602: indexes that are built, dropped or rebuilt while others have to wait. */
final class IndexRules implements StatementRule {

  @Override
  public List<Diagnostic> check(Moment moment) {
    if (moment.statement().concurrently() || moment.statement().says("using", "index")) {
      return List.of();
    }
    return Stream.of(
            moment.each(
                CreateIndex.class,
                change -> true,
                (change, place) ->
                    Moment.warn(
                            Code.TR600,
                            place,
                            "nobody writes "
                                + change.table()
                                + " while index "
                                + change.index().name()
                                + " is built")
                        .found("a SHARE lock on " + change.table() + " until all rows are read")
                        .expected("a build beside those who write")
                        .fix(
                            "write CREATE INDEX CONCURRENTLY, in a migration of its own that runs"
                                + " outside a transaction")),
            moment.each(
                DropIndex.class,
                change -> true,
                (change, place) ->
                    Moment.warn(
                            Code.TR601,
                            place,
                            "dropping index "
                                + change.index()
                                + " waits for all who use "
                                + change.table()
                                + ", and all wait for it")
                        .found("an ACCESS EXCLUSIVE lock on " + change.table())
                        .expected("an index that goes beside those who read and write")
                        .fix(
                            "write DROP INDEX CONCURRENTLY, in a migration of its own that runs"
                                + " outside a transaction")),
            rebuilt(moment))
        .flatMap(each -> each)
        .toList();
  }

  private static Stream<Diagnostic> rebuilt(Moment moment) {
    List<QualifiedName> tables =
        moment.effect().locks().keySet().stream().filter(moment::isBusy).toList();
    boolean all = moment.statement().says("database") || moment.statement().says("schema");
    return moment.statement().starts("reindex") && (all || !tables.isEmpty())
        ? Stream.of(
            moment
                .warn(
                    Code.TR602,
                    all
                        ? "nobody writes a table while its indexes are rebuilt"
                        : "nobody writes "
                            + Moment.names(tables)
                            + " while its indexes are rebuilt")
                .found(all ? "REINDEX of all tables" : "a SHARE lock on " + Moment.names(tables))
                .expected("a rebuild beside those who write")
                .fix("write REINDEX … CONCURRENTLY, outside a transaction"))
        : Stream.empty();
  }
}
