package dev.trammel.plan;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.Expression;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Index;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Policy;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.change.ColumnUse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What members of a table stand on elsewhere, while they wait to go with their table: PostgreSQL
 * drops nothing under them.
 *
 * @param before the database at the start
 * @param tables when tables and views go
 * @param columns when columns go
 * @param drops when other objects go
 * @param at where the members could go
 * @param end where their table goes
 */
record Footing(
    Database before,
    Map<QualifiedName, Integer> tables,
    Map<QualifiedName, Map<String, Integer>> columns,
    Map<ObjectReference, Integer> drops,
    int at,
    int end) {

  /** Whether something goes that the policy reads. */
  boolean goesUnder(QualifiedName table, Policy policy) {
    return Stream.of(policy.using(), policy.withCheck())
        .flatMap(Optional::stream)
        .anyMatch(each -> goesUnder(table, each));
  }

  /** Whether something goes that a check calls, or that a foreign key leads to. */
  boolean goesUnder(QualifiedName table, Constraint constraint) {
    if (constraint instanceof CheckConstraint check) {
      return goesUnder(table, check.expression());
    }
    return constraint instanceof ForeignKey key
        && ((!key.referencedTable().equals(table) && isReferenceLost(key)) || isKeyLost(key));
  }

  private boolean goesUnder(QualifiedName own, Expression expression) {
    boolean relation =
        tables.entrySet().stream()
            .filter(each -> !each.getKey().equals(own) && isMeanwhile(each.getValue()))
            .anyMatch(each -> ColumnUse.mentions(expression, each.getKey().name()));
    return relation
        || drops.entrySet().stream()
            .filter(each -> isMeanwhile(each.getValue()))
            .anyMatch(
                each ->
                    each.getKey() instanceof ObjectReference.FunctionReference it
                        && ColumnUse.calls(expression, it.function().name().name()));
  }

  private boolean isMeanwhile(int index) {
    return at < index && index < end;
  }

  private boolean isReferenceLost(ForeignKey key) {
    Integer table = tables.get(key.referencedTable());
    Map<String, Integer> gone = columns.getOrDefault(key.referencedTable(), Map.of());
    boolean column =
        key.referencedColumns().stream()
            .map(gone::get)
            .anyMatch(each -> each != null && each < end);
    return column || (table != null && table < end);
  }

  private boolean isKeyLost(ForeignKey key) {
    return drops.entrySet().stream()
        .filter(each -> isMeanwhile(each.getValue()))
        .filter(each -> each.getKey().owner().equals(Optional.of(key.referencedTable())))
        .anyMatch(each -> isKeyOf(key, before.table(key.referencedTable()), each.getKey()));
  }

  private static boolean isKeyOf(ForeignKey key, Optional<Table> table, ObjectReference member) {
    Set<String> columns = Set.copyOf(key.referencedColumns());
    if (member instanceof ObjectReference.IndexReference it) {
      return table
          .flatMap(each -> each.index(it.index()))
          .filter(Index::unique)
          .filter(each -> columns.stream().allMatch(name -> ColumnUse.involves(each, name)))
          .isPresent();
    }
    return member instanceof ObjectReference.ConstraintReference it
        && table
            .flatMap(each -> each.constraint(it.constraint()))
            .filter(each -> !(each instanceof ForeignKey))
            .filter(each -> Set.copyOf(each.columns()).equals(columns))
            .isPresent();
  }
}
