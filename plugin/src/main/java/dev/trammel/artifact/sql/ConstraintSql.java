package dev.trammel.artifact.sql;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Constraint;
import dev.trammel.model.Deferrability;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.ReferentialAction;
import dev.trammel.model.UniqueConstraint;

/** Prints a constraint with its name. */
final class ConstraintSql {

  private ConstraintSql() {}

  /** {@code CONSTRAINT name CHECK (…)}. */
  static String of(Constraint constraint) {
    return "CONSTRAINT " + Names.of(constraint.name()) + " " + definition(constraint);
  }

  private static String definition(Constraint constraint) {
    if (constraint instanceof PrimaryKey key) {
      return "PRIMARY KEY (" + Names.list(key.columns()) + ")" + deferrability(key.deferrability());
    } else if (constraint instanceof UniqueConstraint key) {
      return "UNIQUE "
          + (key.nullsNotDistinct() ? "NULLS NOT DISTINCT " : "")
          + "("
          + Names.list(key.columns())
          + ")"
          + deferrability(key.deferrability());
    } else if (constraint instanceof ForeignKey key) {
      return foreignKey(key);
    }
    CheckConstraint check = (CheckConstraint) constraint;
    return "CHECK "
        + ExpressionSql.parenthesised(check.expression())
        + (check.noInherit() ? " NO INHERIT" : "")
        + (check.validated() ? "" : " NOT VALID");
  }

  private static String foreignKey(ForeignKey key) {
    String referenced =
        key.referencedColumns().isEmpty() ? "" : " (" + Names.list(key.referencedColumns()) + ")";
    return "FOREIGN KEY ("
        + Names.list(key.columns())
        + ") REFERENCES "
        + Names.of(key.referencedTable())
        + referenced
        + (key.matchFull() ? " MATCH FULL" : "")
        + action(" ON DELETE ", key.onDelete())
        + action(" ON UPDATE ", key.onUpdate())
        + deferrability(key.deferrability())
        + (key.validated() ? "" : " NOT VALID");
  }

  private static String action(String event, ReferentialAction action) {
    return action == ReferentialAction.NO_ACTION ? "" : event + action.sql();
  }

  private static String deferrability(Deferrability deferrability) {
    return deferrability.sql().isEmpty() ? "" : " " + deferrability.sql();
  }
}
