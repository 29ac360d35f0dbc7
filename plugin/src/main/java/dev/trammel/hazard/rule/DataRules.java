package dev.trammel.hazard.rule;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.hazard.effect.ExecutedStatement;
import dev.trammel.hazard.effect.LockMode;
import dev.trammel.hazard.effect.Transition;
import dev.trammel.model.Column;
import dev.trammel.model.DataType;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.DropColumn;
import dev.trammel.model.change.DropSchema;
import dev.trammel.model.change.DropTable;
import dev.trammel.model.change.SetColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** TR625 and TR630 to TR636: rows and values that go, and rows that change all at once. */
final class DataRules implements StatementRule {

  /** How many values whole numbers can have: from the smallest type to the largest. */
  private static final Map<String, Integer> RANKS =
      Map.of(
          "smallint", 1, "integer", 2, "bigint", 3, "real", 4, "double precision", 5, "numeric", 6);

  @Override
  public List<Diagnostic> check(Moment moment) {
    List<Diagnostic> found = new ArrayList<>();
    dropped(moment, found);
    emptied(moment).ifPresent(found::add);
    cascade(moment).ifPresent(found::add);
    moment.busy(SetColumnType.class).forEach(each -> narrowed(each).ifPresent(found::add));
    updated(moment).ifPresent(found::add);
    return found;
  }

  private static void dropped(Moment moment, List<Diagnostic> found) {
    moment
        .each(DropTable.class, each -> true, (change, place) -> dropped(change.table(), moment))
        .forEach(found::add);
    moment
        .each(
            DropColumn.class,
            each -> true,
            (change, place) ->
                Moment.warn(
                        Code.TR631,
                        place,
                        "the values of "
                            + change.table()
                            + "."
                            + change.column()
                            + " are gone for good, and clients that name it fail")
                    .found("DROP COLUMN " + change.column())
                    .expected("a column that no client has named for a release")
                    .fix("stop reading and writing it first; drop it one release later"))
        .forEach(found::add);
    boolean schema = moment.statement().changes(DropSchema.class).findAny().isPresent();
    if (schema || moment.statement().starts("drop", "database")) {
      found.add(
          gone(Code.TR632, moment, "all that is in it is gone for good")
              .found(schema ? "DROP SCHEMA" : "DROP DATABASE")
              .fix("drop what is in it object by object, in migrations that name each"));
    }
  }

  private static Diagnostic dropped(QualifiedName table, Moment moment) {
    QualifiedName copy = moment.copied().get(table);
    return copy == null
        ? gone(Code.TR630, moment, "the rows of " + table + " are gone for good")
            .found("DROP TABLE " + table)
            .fix(
                "rename it first and drop it in a later migration, when nobody missed it;"
                    + " keep a dump")
        : moment
            .warn(Code.TR630, "the rows of " + table + " are gone but for what " + copy + " got")
            .found("DROP TABLE " + table)
            .expected("all columns that are still needed in " + copy)
            .fix("rehearse it: trammel:rehearse compares the rows");
  }

  private static Diagnostic gone(Code code, Moment moment, String message) {
    return moment.warn(code, message).expected("nothing that is still needed");
  }

  private static Optional<Diagnostic> emptied(Moment moment) {
    List<QualifiedName> busy =
        moment.effect().locks().keySet().stream().filter(moment::isBusy).toList();
    if (moment.statement().starts("truncate") && !busy.isEmpty()) {
      return Optional.of(
          gone(Code.TR633, moment, "all rows of " + Moment.names(busy) + " are gone for good")
              .found(moment.statement().says("cascade") ? "TRUNCATE … CASCADE" : "TRUNCATE")
              .fix("delete what is not needed by a condition, in batches; never CASCADE"));
    }
    boolean all = moment.statement().starts("delete") && !moment.statement().says("where");
    return all && !busy.isEmpty()
        ? Optional.of(
            gone(Code.TR636, moment, "all rows of " + Moment.names(busy) + " are gone for good")
                .found("DELETE without WHERE")
                .fix("write the condition that the rows fulfil"))
        : Optional.empty();
  }

  private static Optional<Diagnostic> cascade(Moment moment) {
    ExecutedStatement statement = moment.statement();
    boolean drops =
        statement.starts("drop")
            || (statement.starts("alter") && statement.says("drop") && !statement.says("add"));
    return drops && statement.says("cascade")
        ? Optional.of(
            moment
                .warn(Code.TR634, "it drops what depends on it too, whatever that is where it runs")
                .found("CASCADE")
                .expected("drops that name what goes")
                .fix("drop the dependent objects by name first, and write no CASCADE"))
        : Optional.empty();
  }

  private static Optional<Diagnostic> narrowed(Transition transition) {
    SetColumnType change = (SetColumnType) transition.change();
    return transition
        .before()
        .table(change.table())
        .flatMap(each -> each.column(change.column()))
        .map(Column::type)
        .filter(former -> narrows(former, change.type()))
        .map(
            former ->
                Moment.warn(
                        Code.TR635,
                        transition.position(),
                        "values of "
                            + change.table()
                            + "."
                            + change.column()
                            + " may not fit the new type")
                    .found(former + " → " + change.type())
                    .expected("a type that holds all that the old one holds")
                    .fix("look for values that do not fit first, and map them on purpose"));
  }

  private static boolean narrows(DataType from, DataType to) {
    if (from.isArray() || to.isArray()) {
      return false;
    }
    Integer former = RANKS.get(from.name());
    Integer later = RANKS.get(to.name());
    if (former != null && later != null && !former.equals(later)) {
      return later < former;
    }
    boolean text = from.name().startsWith("character") || from.name().equals("text");
    boolean sized = to.name().startsWith("character") && !to.modifiers().isEmpty();
    if (text && sized) {
      return from.modifiers().isEmpty() || number(to) < number(from);
    }
    boolean fraction = from.name().equals("numeric") && to.name().equals("numeric");
    boolean precision = from.name().startsWith("time") && from.name().equals(to.name());
    return (fraction || precision)
        && !to.modifiers().isEmpty()
        && (from.modifiers().isEmpty()
            || whole(to) < whole(from)
            || number(to, to.modifiers().size() - 1) < number(from, from.modifiers().size() - 1));
  }

  private static int whole(DataType type) {
    return type.modifiers().size() < 2 ? 0 : number(type, 0) - number(type, 1);
  }

  private static int number(DataType type) {
    return number(type, 0);
  }

  private static int number(DataType type, int at) {
    try {
      return Integer.parseInt(type.modifiers().get(at));
    } catch (NumberFormatException e) {
      return Integer.MAX_VALUE;
    }
  }

  private static Optional<Diagnostic> updated(Moment moment) {
    boolean all = moment.statement().starts("update") && !moment.statement().says("where");
    List<QualifiedName> tables =
        moment.effect().locks().entrySet().stream()
            .filter(each -> each.getValue() == LockMode.ROW_EXCLUSIVE)
            .map(Map.Entry::getKey)
            .filter(moment::isBusy)
            .toList();
    return all && !tables.isEmpty()
        ? Optional.of(
            moment
                .warn(
                    Code.TR625,
                    "all rows of " + Moment.names(tables) + " are locked until the last is written")
                .found("UPDATE without WHERE")
                .expected("batches of some thousand rows, each committed by itself")
                .fix("fill the column in batches by key, outside of the migration's transaction"))
        : Optional.empty();
  }
}
