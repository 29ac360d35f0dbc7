package dev.trammel.hazard.effect;

import static dev.trammel.hazard.effect.LockMode.ACCESS_EXCLUSIVE;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.DomainType;
import dev.trammel.model.Generation;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.change.AddColumn;
import dev.trammel.model.change.ColumnUse;
import dev.trammel.model.change.SetColumnNullability;
import dev.trammel.model.change.SetColumnType;
import dev.trammel.model.expression.Volatility;
import java.util.Locale;
import java.util.Optional;

/** What changes of columns do to their table. */
public final class ColumnEffects {

  private ColumnEffects() {}

  static Effect of(AddColumn change, Database before) {
    Effect effect = Effect.lock(change.table(), ACCESS_EXCLUSIVE);
    if (rewrites(change.column(), before)) {
      return effect.andRewrite(change.table());
    }
    boolean unfilled =
        change.column().defaultValue().isEmpty() && change.column().generation().isEmpty();
    return unfilled && !change.column().nullable() ? effect.andScan(change.table()) : effect;
  }

  /** Whether every row is written to give it the new column's value. */
  public static boolean rewrites(Column column, Database before) {
    if (column.generation().isPresent()) {
      return !(column.generation().get() instanceof Generation.Computed computed)
          || computed.stored();
    }
    return column.defaultValue().filter(value -> Volatility.isVolatile(value, before)).isPresent()
        || isOfCheckedDomain(column, before);
  }

  private static boolean isOfCheckedDomain(Column column, Database before) {
    return !column.type().isBuiltIn()
        && before.types().get(column.type().qualifiedName()) instanceof DomainType domain
        && (!domain.nullable() || !domain.checks().isEmpty());
  }

  static Effect of(SetColumnType change, Database before) {
    QualifiedName name = change.table();
    Effect effect = Effect.lock(name, ACCESS_EXCLUSIVE);
    Optional<Table> table = before.table(name);
    Optional<Column> column = table.flatMap(each -> each.column(change.column()));
    if (column.isEmpty()) {
      return effect;
    }
    if (TypeRewrite.rewrites(change, column.get().type(), before)) {
      return effect.andRewrite(name);
    }
    boolean checkedAgain =
        !column.get().type().equals(change.type())
            && table.get().checkConstraints().stream()
                .anyMatch(each -> isChecked(each) && ColumnUse.involves(each, change.column()));
    return checkedAgain ? effect.andScan(name) : effect;
  }

  private static boolean isChecked(CheckConstraint check) {
    return check.validated() && check.enforced();
  }

  static Effect of(SetColumnNullability change, Database before) {
    Effect effect = Effect.lock(change.table(), ACCESS_EXCLUSIVE);
    return scans(change, before) ? effect.andScan(change.table()) : effect;
  }

  /** Whether all rows are read for a NULL: not when a valid CHECK rules it out. */
  public static boolean scans(SetColumnNullability change, Database before) {
    Optional<Table> table = before.table(change.table());
    boolean nullable =
        table.flatMap(each -> each.column(change.column())).filter(Column::nullable).isPresent();
    return !change.nullable()
        && nullable
        && change.notNull().validated()
        && table.get().checkConstraints().stream()
            .noneMatch(each -> isChecked(each) && rulesOutNull(each, change.column()));
  }

  private static boolean rulesOutNull(CheckConstraint check, String column) {
    String text =
        check
            .expression()
            .sql()
            .replaceAll("[()\"]", " ")
            .replaceAll("\\s+", " ")
            .strip()
            .toLowerCase(Locale.ROOT);
    return (" " + text + " and ")
            .contains(" " + column.toLowerCase(Locale.ROOT) + " is not null and ")
        && !text.contains(" or ")
        && !text.startsWith("not ");
  }
}
