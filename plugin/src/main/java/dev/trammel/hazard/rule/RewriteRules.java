package dev.trammel.hazard.rule;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.hazard.effect.ColumnEffects;
import dev.trammel.hazard.effect.Transition;
import dev.trammel.hazard.effect.TypeRewrite;
import dev.trammel.model.Column;
import dev.trammel.model.Generation;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.change.AddColumn;
import dev.trammel.model.change.ReplaceEnumLabels;
import dev.trammel.model.change.SetColumnType;
import dev.trammel.model.change.SetTableStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** TR610 to TR615: busy tables that are written anew while nobody may use them. */
final class RewriteRules implements StatementRule {

  @Override
  public List<Diagnostic> check(Moment moment) {
    List<Diagnostic> found = new ArrayList<>();
    moment.busy(SetColumnType.class).forEach(each -> type(moment, each).ifPresent(found::add));
    moment.busy(AddColumn.class).forEach(each -> column(each).ifPresent(found::add));
    labels(moment).ifPresent(found::add);
    whole(moment).ifPresent(found::add);
    return found;
  }

  private static Diagnostic rewrite(
      Code code, Transition transition, QualifiedName table, String cause) {
    return Moment.warn(
            code, transition.position(), "nobody reads or writes " + table + " while " + cause)
        .found("an ACCESS EXCLUSIVE lock on " + table + " until all rows are written anew");
  }

  private static Optional<Diagnostic> type(Moment moment, Transition transition) {
    SetColumnType change = (SetColumnType) transition.change();
    Optional<Column> former =
        transition.before().table(change.table()).flatMap(each -> each.column(change.column()));
    if (former.isEmpty()) {
      return Optional.empty();
    }
    String conversion =
        change.column() + " turns from " + former.get().type() + " into " + change.type();
    if (TypeRewrite.rewrites(change, former.get().type(), transition.before())) {
      return Optional.of(
          rewrite(Code.TR610, transition, change.table(), conversion)
              .expected("a new column that is filled bit by bit while both are written")
              .fix(
                  "add a column of the new type, keep both alike by a trigger, fill it in batches,"
                      + " then let the old one go"));
    }
    return moment.effect().scanned().contains(change.table())
        ? Optional.of(
            Moment.warn(
                    Code.TR611,
                    transition.position(),
                    "nobody reads or writes "
                        + change.table()
                        + " while its checks of "
                        + change.column()
                        + " are proven again")
                .found("an ACCESS EXCLUSIVE lock on " + change.table() + " until all rows are read")
                .expected("no valid CHECK on the column while its type changes")
                .fix(
                    "drop the CHECK, change the type, then add the CHECK as NOT VALID and VALIDATE"
                        + " it in the next migration"))
        : Optional.empty();
  }

  private static Optional<Diagnostic> column(Transition transition) {
    AddColumn change = (AddColumn) transition.change();
    Column column = change.column();
    if (!ColumnEffects.rewrites(column, transition.before())) {
      return Optional.empty();
    }
    String cause = "every row gets its own " + column.name();
    boolean computed = column.generation().orElse(null) instanceof Generation.Computed;
    return Optional.of(
        computed
            ? rewrite(Code.TR613, transition, change.table(), cause)
                .expected("a column that is computed when it is read, or filled bit by bit")
                .fix(
                    "make it VIRTUAL where PostgreSQL 18 runs, or a plain column that a trigger"
                        + " fills, with the old rows in batches")
            : rewrite(Code.TR612, transition, change.table(), cause)
                .expected("a column without a default that differs from row to row")
                .fix(
                    "add the column without it, set the default in a statement of its own, fill the"
                        + " old rows in batches"));
  }

  private static Optional<Diagnostic> labels(Moment moment) {
    return moment
        .statement()
        .changes(ReplaceEnumLabels.class)
        .filter(each -> moment.effect().rewritten().stream().anyMatch(moment::isBusy))
        .findFirst()
        .map(
            each ->
                moment
                    .warn(
                        Code.TR610,
                        "nobody reads or writes "
                            + Moment.names(moment.effect().rewritten())
                            + " while type "
                            + each.type()
                            + " is made anew")
                    .found("an ACCESS EXCLUSIVE lock until all rows are written anew")
                    .expected("labels that stay, and a CHECK that refuses those out of use")
                    .fix(
                        "leave the labels in the type, and forbid them by a CHECK that is NOT VALID"));
  }

  private static Optional<Diagnostic> whole(Moment moment) {
    List<QualifiedName> tables =
        moment.effect().rewritten().stream().filter(moment::isBusy).toList();
    boolean logged =
        moment
            .busy(SetTableStorage.class)
            .anyMatch(
                each -> isUnlogged(each) != ((SetTableStorage) each.change()).storage().unlogged());
    boolean moved =
        moment.statement().says("set", "access", "method")
            || moment.statement().says("set", "tablespace");
    if ((logged || moved) && !tables.isEmpty()) {
      return Optional.of(
          moment
              .warn(
                  Code.TR614,
                  "nobody reads or writes "
                      + Moment.names(tables)
                      + " while it is stored otherwise")
              .found("an ACCESS EXCLUSIVE lock until all rows are written anew")
              .expected("a new table that is filled bit by bit, or an hour without users")
              .fix("make a new table, copy the rows in batches, then let it take the name"));
    }
    boolean compacts =
        moment.statement().starts("cluster")
            || (moment.statement().starts("vacuum") && moment.statement().says("full"))
            || (moment.statement().starts("refresh") && !moment.statement().concurrently());
    return compacts && (!tables.isEmpty() || moment.statement().tokens().size() < 3)
        ? Optional.of(
            moment
                .warn(
                    Code.TR615,
                    "nobody reads " + Moment.names(tables) + " while it is written anew")
                .found("an ACCESS EXCLUSIVE lock until all rows are written anew")
                .expected("a way beside those who read and write")
                .fix(
                    "write REFRESH MATERIALIZED VIEW CONCURRENTLY for a view with a unique index;"
                        + " for a table use the extension pg_repack"))
        : Optional.empty();
  }

  private static boolean isUnlogged(Transition transition) {
    return transition
        .before()
        .table(((SetTableStorage) transition.change()).table())
        .map(Table::storage)
        .filter(each -> each.unlogged())
        .isPresent();
  }
}
