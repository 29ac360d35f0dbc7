package dev.trammel.plan;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.DefaultPrivileges;
import dev.trammel.model.ExclusionConstraint;
import dev.trammel.model.Expression;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Generation;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Privileges;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a database declares and its PostgreSQL is too old for:
 *
 * <pre>{@code
 * schema-docs/orders.md:12:1: error TR320: column orders.twice asks for more than PostgreSQL 15 has
 *   found:    a virtual generated column
 *   expected: what PostgreSQL 15 has; this came with PostgreSQL 18
 * }</pre>
 */
public final class MissingFeatures {

  /** Functions that defaults and checks are likely to call, by the major that brought them. */
  private static final Map<String, Integer> FUNCTIONS =
      Map.ofEntries(
          Map.entry("array_sample", 16),
          Map.entry("array_shuffle", 16),
          Map.entry("random_normal", 16),
          Map.entry("erf", 16),
          Map.entry("to_bin", 17),
          Map.entry("to_oct", 17),
          Map.entry("unicode_assigned", 17),
          Map.entry("array_reverse", 18),
          Map.entry("array_sort", 18),
          Map.entry("casefold", 18),
          Map.entry("crc32", 18),
          Map.entry("crc32c", 18),
          Map.entry("uuidv4", 18),
          Map.entry("uuidv7", 18));

  private static final Pattern CALL = Pattern.compile("(?<![\\w.\"])([a-z]\\w*)\\s*\\(");

  private final Database database;
  private final int major;
  private final Function<ObjectReference, Position> places;
  private final List<Diagnostic> missing = new ArrayList<>();

  private MissingFeatures(
      Database database, int major, Function<ObjectReference, Position> places) {
    this.database = database;
    this.major = major;
    this.places = places;
  }

  /**
   * One diagnostic for each use of a feature.
   *
   * @param major of the server that is to hold the database
   */
  public static List<Diagnostic> in(
      Database database, int major, Function<ObjectReference, Position> places) {
    MissingFeatures features = new MissingFeatures(database, major, places);
    database.tables().values().forEach(features::table);
    database
        .views()
        .values()
        .forEach(
            each ->
                features.privileges(
                    new ObjectReference.ViewReference(each.name()), each.privileges()));
    database.defaultPrivileges().keySet().forEach(features::defaultPrivileges);
    return features.missing;
  }

  private void defaultPrivileges(DefaultPrivileges.Scope scope) {
    boolean large = scope.kind() == DefaultPrivileges.Kind.LARGE_OBJECTS;
    ObjectReference subject = new ObjectReference.DefaultPrivilegesReference(scope);
    need(18, large, subject, "default privileges on large objects");
  }

  private void table(Table table) {
    table.columns().forEach(each -> column(table, each));
    table.constraints().forEach(each -> constraint(table, each));
    privileges(new ObjectReference.TableReference(table.name()), table.privileges());
  }

  private void column(Table table, Column column) {
    ObjectReference subject = new ObjectReference.ColumnReference(table.name(), column.name());
    column.defaultValue().ifPresent(each -> expression(subject, each));
    need(18, column.notNull().noInherit(), subject, "NOT NULL NO INHERIT");
    need(18, !column.notNull().validated(), subject, "NOT NULL NOT VALID");
    if (column.generation().orElse(null) instanceof Generation.Computed computed) {
      expression(subject, computed.expression());
      need(18, !computed.stored(), subject, "a virtual generated column");
    } else if (column.generation().isPresent()) {
      // Before, partitions did not have their table's identity.
      need(
          17,
          table.lineage().isPartitioned(),
          subject,
          "an identity column of a partitioned table");
    }
  }

  private void constraint(Table table, Constraint constraint) {
    ObjectReference subject =
        new ObjectReference.ConstraintReference(table.name(), constraint.name());
    if (constraint instanceof CheckConstraint check) {
      need(18, !check.enforced(), subject, "NOT ENFORCED");
      expression(subject, check.expression());
    } else if (constraint instanceof ForeignKey key) {
      need(18, !key.enforced(), subject, "NOT ENFORCED");
      need(
          18,
          !key.validated() && key.enforced() && table.lineage().isPartitioned(),
          subject,
          "NOT VALID for a foreign key of a partitioned table");
    } else if (constraint instanceof ExclusionConstraint) {
      need(
          17,
          table.lineage().isPartitioned(),
          subject,
          "an exclusion constraint of a partitioned table");
    }
  }

  private void privileges(ObjectReference subject, Privileges privileges) {
    boolean maintained =
        privileges.withheld().contains("MAINTAIN")
            || privileges.granted().stream().anyMatch(each -> each.action().equals("MAINTAIN"));
    need(17, maintained, subject, "privilege MAINTAIN");
  }

  private void expression(ObjectReference subject, Expression expression) {
    Matcher calls = CALL.matcher(expression.sql());
    while (calls.find()) {
      String function = calls.group(1);
      boolean own = database.functionNamed(QualifiedName.of(function)).isPresent();
      need(FUNCTIONS.getOrDefault(function, 0), !own, subject, "function " + function);
    }
  }

  private void need(int since, boolean used, ObjectReference subject, String feature) {
    if (used && major < since) {
      missing.add(
          Diagnostic.error(
                  Code.TR320,
                  places.apply(subject),
                  subject.describe() + " asks for more than PostgreSQL " + major + " has")
              .found(feature)
              .expected("what PostgreSQL " + major + " has; this came with PostgreSQL " + since)
              .fix(
                  "declare it without, or write postgresql: "
                      + since
                      + " in the database's settings where it runs on that"));
    }
  }
}
