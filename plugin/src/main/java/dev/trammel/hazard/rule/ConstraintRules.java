package dev.trammel.hazard.rule;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Position;
import dev.trammel.hazard.effect.ColumnEffects;
import dev.trammel.hazard.effect.LockMode;
import dev.trammel.hazard.effect.Transition;
import dev.trammel.model.CheckConstraint;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.UniqueConstraint;
import dev.trammel.model.change.AddColumn;
import dev.trammel.model.change.AddConstraint;
import dev.trammel.model.change.AlterConstraint;
import dev.trammel.model.change.SetColumnNullability;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** TR603 to TR606 and TR609: constraints that read a busy table under a lock. */
final class ConstraintRules implements StatementRule {

  @Override
  public List<Diagnostic> check(Moment moment) {
    return Stream.of(
            moment.each(AddConstraint.class, each -> scans(moment, each), this::added),
            moment.busy(SetColumnNullability.class).flatMap(each -> notNull(moment, each)),
            moment.busy(AlterConstraint.class).flatMap(each -> validated(moment, each)))
        .flatMap(each -> each)
        .toList();
  }

  /** A new column without values has no row that a check could read but in vain. */
  private static boolean scans(Moment moment, AddConstraint change) {
    return moment.effect().scanned().contains(change.table())
        && !moment.statement().says("using", "index")
        && !isOfNewColumn(moment, change)
        && !(change.constraint() instanceof ForeignKey key && !(key.validated() && key.enforced()))
        && !(change.constraint() instanceof CheckConstraint check
            && !(check.validated() && check.enforced()));
  }

  private static boolean isOfNewColumn(Moment moment, AddConstraint change) {
    return change.constraint() instanceof ForeignKey
        && moment
            .statement()
            .changes(AddColumn.class)
            .anyMatch(each -> change.constraint().columns().contains(each.column().name()))
        && !moment.statement().says("foreign", "key");
  }

  private Diagnostic added(AddConstraint change, Position place) {
    String name = change.constraint().name();
    QualifiedName table = change.table();
    if (change.constraint() instanceof ForeignKey key) {
      return Moment.warn(
              Code.TR604,
              place,
              "nobody writes "
                  + table
                  + " or "
                  + key.referencedTable()
                  + " while foreign key "
                  + name
                  + " is checked")
          .found("a SHARE ROW EXCLUSIVE lock on both until all rows are read")
          .expected("a key that holds for new rows at once and is checked for the others later")
          .fix("write NOT VALID, then VALIDATE CONSTRAINT " + name + " in the next migration");
    } else if (change.constraint() instanceof CheckConstraint) {
      return Moment.warn(
              Code.TR603,
              place,
              "nobody reads or writes " + table + " while " + name + " is checked")
          .found("an ACCESS EXCLUSIVE lock on " + table + " until all rows are read")
          .expected("a check that holds for new rows at once and is checked for the others later")
          .fix("write NOT VALID, then VALIDATE CONSTRAINT " + name + " in the next migration");
    }
    return index(change, place);
  }

  private static Diagnostic index(AddConstraint change, Position place) {
    String name = change.constraint().name();
    Diagnostic finding =
        Moment.warn(
                Code.TR605,
                place,
                "nobody reads or writes "
                    + change.table()
                    + " while the index behind "
                    + name
                    + " is built")
            .found("an ACCESS EXCLUSIVE lock on " + change.table() + " until all rows are read");
    boolean key =
        change.constraint() instanceof UniqueConstraint
            || change.constraint() instanceof PrimaryKey;
    return key
        ? finding
            .expected("a constraint that takes over an index which is there")
            .fix(
                "write CREATE UNIQUE INDEX CONCURRENTLY, then ADD CONSTRAINT "
                    + name
                    + " … USING INDEX in the next migration")
        : finding
            .expected("an exclusion constraint before there are many rows")
            .fix("run it while nobody works, or make a new table and move the rows over");
  }

  private static Stream<Diagnostic> notNull(Moment moment, Transition transition) {
    SetColumnNullability change = (SetColumnNullability) transition.change();
    boolean bySecond =
        moment
            .statement()
            .changes(AddConstraint.class)
            .anyMatch(each -> each.constraint() instanceof PrimaryKey);
    if (bySecond || !ColumnEffects.scans(change, transition.before())) {
      return Stream.empty();
    }
    String column = change.column();
    return Stream.of(
        Moment.warn(
                Code.TR606,
                transition.position(),
                "nobody reads or writes "
                    + change.table()
                    + " while "
                    + column
                    + " is searched for NULL")
            .found("an ACCESS EXCLUSIVE lock on " + change.table() + " until all rows are read")
            .expected("a valid CHECK (" + column + " IS NOT NULL), which spares the search")
            .fix(
                "add that CHECK as NOT VALID, VALIDATE it in the next migration, then SET NOT NULL"
                    + " and drop the CHECK"));
  }

  private static Stream<Diagnostic> validated(Moment moment, Transition transition) {
    AlterConstraint change = (AlterConstraint) transition.change();
    LockMode held = moment.held().get(change.table());
    boolean blocked = held != null && held.blocksWrites();
    Optional<Table> table = transition.before().table(change.table());
    boolean validates =
        moment.effect().scanned().contains(change.table())
            && table.flatMap(each -> each.constraint(change.to().name())).isPresent();
    return blocked && validates
        ? Stream.of(
            Moment.warn(
                    Code.TR609,
                    transition.position(),
                    change.to().name()
                        + " is validated while its transaction still keeps others from "
                        + change.table())
                .found("a " + held.sql() + " lock that an earlier statement took")
                .expected("validation in a transaction of its own, beside those who write")
                .fix("put VALIDATE CONSTRAINT into the next migration"))
        : Stream.empty();
  }
}
