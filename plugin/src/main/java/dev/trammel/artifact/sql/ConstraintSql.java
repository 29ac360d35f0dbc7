package dev.trammel.artifact.sql;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Constraint;
import dev.trammel.model.Deferrability;
import dev.trammel.model.ExclusionConstraint;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.KeyIndex;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.ReferentialAction;
import dev.trammel.model.UniqueConstraint;
import java.util.List;
import java.util.stream.Collectors;

/** Prints a constraint with its name. */
final class ConstraintSql {

  private ConstraintSql() {}

  /** {@code CONSTRAINT name CHECK (…)}. */
  static String of(Constraint constraint) {
    return "CONSTRAINT " + Names.of(constraint.name()) + " " + definition(constraint);
  }

  /** {@code CONSTRAINT name UNIQUE USING INDEX …}. */
  static String usingIndex(Constraint key, String index) {
    boolean primary = key instanceof PrimaryKey;
    Deferrability deferrability =
        primary ? ((PrimaryKey) key).deferrability() : ((UniqueConstraint) key).deferrability();
    return "CONSTRAINT "
        + Names.of(key.name())
        + (primary ? " PRIMARY KEY" : " UNIQUE")
        + " USING INDEX "
        + Names.of(index)
        + deferrability(deferrability);
  }

  private static String definition(Constraint constraint) {
    if (constraint instanceof PrimaryKey key) {
      return "PRIMARY KEY ("
          + Names.list(key.columns())
          + overlaps(key.index())
          + ")"
          + index(key.index())
          + deferrability(key.deferrability());
    } else if (constraint instanceof UniqueConstraint key) {
      return "UNIQUE "
          + (key.nullsNotDistinct() ? "NULLS NOT DISTINCT " : "")
          + "("
          + Names.list(key.columns())
          + overlaps(key.index())
          + ")"
          + index(key.index())
          + deferrability(key.deferrability());
    } else if (constraint instanceof ForeignKey key) {
      return foreignKey(key);
    }
    if (constraint instanceof ExclusionConstraint exclusion) {
      return exclusion(exclusion);
    }
    CheckConstraint check = (CheckConstraint) constraint;
    return "CHECK "
        + ExpressionSql.parenthesised(check.expression())
        + (check.noInherit() ? " NO INHERIT" : "")
        + state(check.validated(), check.enforced());
  }

  private static String exclusion(ExclusionConstraint exclusion) {
    return "EXCLUDE USING "
        + Names.of(exclusion.method())
        + " ("
        + exclusion.elements().stream()
            .map(ConstraintSql::element)
            .collect(Collectors.joining(", "))
        + ")"
        + index(exclusion.index())
        + exclusion
            .predicate()
            .map(each -> " WHERE " + ExpressionSql.parenthesised(each))
            .orElse("")
        + deferrability(exclusion.deferrability());
  }

  private static String element(ExclusionConstraint.Element element) {
    String operator = element.operator();
    int dot = operator.indexOf('.');
    String written =
        dot < 1
            ? operator
            : "OPERATOR(" + Names.of(operator.substring(0, dot)) + operator.substring(dot) + ")";
    return IndexSql.key(element.key()) + " WITH " + written;
  }

  private static String index(KeyIndex index) {
    return (index.include().isEmpty() ? "" : " INCLUDE (" + Names.list(index.include()) + ")")
        + ParameterSql.with(index.parameters());
  }

  /** What is not enforced is not valid either, and need not say so. */
  private static String state(boolean validated, boolean enforced) {
    return enforced ? (validated ? "" : " NOT VALID") : " NOT ENFORCED";
  }

  private static String foreignKey(ForeignKey key) {
    String referenced =
        key.referencedColumns().isEmpty()
            ? ""
            : " (" + columns(key.referencedColumns(), key.period()) + ")";
    return "FOREIGN KEY ("
        + columns(key.columns(), key.period())
        + ") REFERENCES "
        + Names.of(key.referencedTable())
        + referenced
        + (key.matchFull() ? " MATCH FULL" : "")
        + action(" ON DELETE ", key.onDelete())
        + (key.onDeleteColumns().isEmpty() ? "" : " (" + Names.list(key.onDeleteColumns()) + ")")
        + action(" ON UPDATE ", key.onUpdate())
        + deferrability(key.deferrability())
        + state(key.validated(), key.enforced());
  }

  private static String overlaps(KeyIndex index) {
    return index.withoutOverlaps() ? " WITHOUT OVERLAPS" : "";
  }

  /** {@code a, PERIOD b}. */
  private static String columns(List<String> columns, boolean period) {
    int last = columns.size() - 1;
    return period && last > 0
        ? Names.list(columns.subList(0, last)) + ", PERIOD " + Names.of(columns.get(last))
        : Names.list(columns);
  }

  private static String action(String event, ReferentialAction action) {
    return action == ReferentialAction.NO_ACTION ? "" : event + action.sql();
  }

  private static String deferrability(Deferrability deferrability) {
    return deferrability.sql().isEmpty() ? "" : " " + deferrability.sql();
  }
}
