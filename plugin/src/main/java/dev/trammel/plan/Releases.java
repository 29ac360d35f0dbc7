package dev.trammel.plan;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.ExclusionConstraint;
import dev.trammel.model.Expression;
import dev.trammel.model.ExternalTable;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Generation;
import dev.trammel.model.Index;
import dev.trammel.model.IndexKey;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.ObjectReference.ColumnReference;
import dev.trammel.model.ObjectReference.ConstraintReference;
import dev.trammel.model.ObjectReference.IndexReference;
import dev.trammel.model.ObjectReference.PolicyReference;
import dev.trammel.model.ObjectReference.TriggerReference;
import dev.trammel.model.Policy;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.Trigger;
import dev.trammel.model.change.ColumnUse;
import dev.trammel.model.change.KeyIndexes;
import dev.trammel.model.expression.BaseTypes;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What stays as it is but must be dropped and made again, because PostgreSQL would refuse a change
 * of what it stands on: a policy on a column whose type changes, a foreign key to a key that
 * changes. Long, as one such release makes others, and all of them share what is known so far.
 */
final class Releases {

  private final Database from;
  private final Database to;
  private final ExpressionEquality equality;
  private final Set<ColumnReference> retyped = new HashSet<>();
  private final Set<ColumnReference> converted = new HashSet<>();
  private final Set<ColumnReference> remade = new HashSet<>();
  private final Set<ObjectReference> released = new HashSet<>();
  private final Set<ObjectReference> inTheWay = new HashSet<>();
  private final Set<QualifiedName> goneFirst;
  private final Set<String> functions;
  private final ReplacedEnums enums;

  /**
   * Finds them.
   *
   * @param goneFirst tables that go before others come, even when they are made again
   * @param functions names of those that are dropped and made again
   */
  Releases(
      Database from,
      Database to,
      ExpressionEquality equality,
      Set<QualifiedName> goneFirst,
      Set<String> functions) {
    this.goneFirst = goneFirst;
    this.functions = functions;
    this.from = from;
    this.to = to;
    this.equality = equality;
    this.enums = new ReplacedEnums(from, to);
    common().forEach(this::columns);
    common().forEach(this::computed);
    common().forEach(this::members);
    common().forEach(this::keys);
    common().forEach(this::foreignKeys);
  }

  /** The columns that change so that no view may read them meanwhile. */
  Set<ColumnReference> unreadable() {
    Set<ColumnReference> columns = new HashSet<>(retyped);
    columns.addAll(remade);
    columns.addAll(enums.goneBefore(to));
    for (QualifiedName each : unreadableTables()) {
      from.tables()
          .get(each)
          .columnNames()
          .forEach(name -> columns.add(new ColumnReference(each, name)));
    }
    for (Table former : from.tables().values()) {
      for (Column column : former.columns()) {
        boolean goes =
            to.table(former.name()).flatMap(each -> each.column(column.name())).isEmpty();
        if (goes && column.generation().isPresent()) {
          columns.add(new ColumnReference(former.name(), column.name()));
        }
      }
    }
    return columns;
  }

  /** The tables that are not there meanwhile. */
  Set<QualifiedName> unreadableTables() {
    Set<QualifiedName> tables = new HashSet<>(ForeignTables.remade(from, to));
    tables.addAll(goneFirst);
    return tables;
  }

  /** Policies of which an expression reads something else that is made again. */
  void releasePolicies(Predicate<Expression> reads) {
    common()
        .forEach(
            table ->
                table.policies().stream()
                    .filter(
                        each ->
                            each.using().filter(reads).isPresent()
                                || each.withCheck().filter(reads).isPresent())
                    .forEach(each -> released.add(new PolicyReference(table.name(), each.name()))));
  }

  /** Whether a member that both databases have is dropped and made again. */
  boolean contains(ObjectReference member) {
    return released.contains(member);
  }

  /** Whether a foreign key must go before what it references, whatever it goes with. */
  boolean isInTheWay(ConstraintReference foreignKey) {
    return inTheWay.contains(foreignKey);
  }

  /** Whether a column that both databases have is dropped and added again, as it is computed. */
  boolean isRemade(ColumnReference column) {
    return remade.contains(column);
  }

  private Stream<Table> common() {
    return Stream.concat(
        from.tables().values().stream().filter(each -> to.table(each.name()).isPresent()),
        from.platformTables().stream()
            .filter(ExternalTable::hasMembers)
            .map(ExternalTable::asTable));
  }

  /** A table of the platform stays as it is. */
  private Table later(Table former) {
    return to.tables().getOrDefault(former.name(), former);
  }

  private void columns(Table former) {
    for (Column column : former.columns()) {
      Optional<Column> later = later(former).column(column.name());
      ColumnReference reference = new ColumnReference(former.name(), column.name());
      if (later.isPresent() && !later.get().type().equals(column.type())) {
        retyped.add(reference);
      }
      boolean recollated = later.isPresent() && !later.get().collation().equals(column.collation());
      if (recollated) {
        retyped.add(reference);
      }
      if (recollated || (later.isPresent() && isConversion(column.type(), later.get().type()))) {
        converted.add(reference);
      }
    }
  }

  /** More than another modifier: operators and defaults must be resolved anew. */
  static boolean isConversion(DataType from, DataType to) {
    return !from.qualifiedName().equals(to.qualifiedName()) || from.isArray() != to.isArray();
  }

  /** Whether a default of both databases is taken away while a function is made again. */
  boolean isDefaultReleased(Column former) {
    return former.defaultValue().filter(this::calls).isPresent();
  }

  /** Whether the default of a column is a label of its enum type that goes. */
  boolean losesDefault(QualifiedName table, Column former) {
    return enums.hasLostDefault(table, former);
  }

  private void computed(Table former) {
    for (Column column : former.columns()) {
      Optional<Column> later = later(former).column(column.name());
      if (later.isPresent() && mustBeMade(former, column, later.get())) {
        ColumnReference reference = new ColumnReference(former.name(), column.name());
        remade.add(reference);
        retyped.remove(reference);
        converted.remove(reference);
      }
    }
  }

  /** A column cannot become computed, a virtual one cannot become plain, and none is retyped. */
  private boolean mustBeMade(Table table, Column former, Column later) {
    if (later.generation().orElse(null) instanceof Generation.Computed computed) {
      return retyped.contains(new ColumnReference(table.name(), former.name()))
          || !new Sameness(equality, BaseTypes.of(later(table), to)).sameGeneration(former, later)
          || calls(computed.expression())
          || mentions(table, computed.expression(), retyped);
    }
    return former.generation().orElse(null) instanceof Generation.Computed computed
        && !computed.stored();
  }

  private static boolean mentions(
      Table table, Expression expression, Set<ColumnReference> columns) {
    return columns.stream()
        .filter(each -> each.table().equals(table.name()))
        .anyMatch(each -> ColumnUse.mentions(expression, each.column()));
  }

  private boolean touches(Table table, Predicate<String> uses, Set<ColumnReference> columns) {
    return columns.stream()
        .filter(each -> each.table().equals(table.name()))
        .anyMatch(each -> uses.test(each.column()));
  }

  private void members(Table table) {
    for (Constraint each : table.constraints()) {
      boolean check = each instanceof CheckConstraint;
      boolean resolves = check || each instanceof ExclusionConstraint;
      Predicate<String> uses =
          column -> ColumnUse.involves(each, column) || ColumnUse.leansOn(each, column);
      boolean calls = check && calls(((CheckConstraint) each).expression());
      if (calls || touches(table, uses, remade) || (resolves && touches(table, uses, converted))) {
        released.add(new ConstraintReference(table.name(), each.name()));
      }
    }
    for (Index each : table.indexes()) {
      Predicate<String> uses = column -> ColumnUse.involves(each, column);
      boolean resolves = resolves(each) && touches(table, uses, converted);
      if (calls(each) || resolves || touches(table, uses, remade)) {
        released.add(new IndexReference(table.name(), each.name()));
      }
    }
    for (Trigger each : table.triggers()) {
      Predicate<String> uses = column -> uses(each, column);
      boolean calls = each.when().filter(this::calls).isPresent();
      if (calls || touches(table, uses, remade) || touches(table, uses, retyped)) {
        released.add(new TriggerReference(table.name(), each.name()));
      }
    }
    table.policies().forEach(each -> policy(table, each));
  }

  private boolean calls(Expression expression) {
    return functions.stream().anyMatch(each -> ColumnUse.calls(expression, each));
  }

  private boolean calls(Index index) {
    return index.predicate().filter(this::calls).isPresent()
        || index.keys().stream()
            .anyMatch(
                key ->
                    key.term() instanceof IndexKey.ExpressionTerm term && calls(term.expression()));
  }

  private static boolean resolves(Index index) {
    return index.predicate().isPresent()
        || index.keys().stream()
            .anyMatch(
                key ->
                    key.operatorClass().isPresent()
                        || key.collation().isPresent()
                        || key.term() instanceof IndexKey.ExpressionTerm);
  }

  private static boolean uses(Trigger trigger, String column) {
    return trigger.updateColumns().contains(column)
        || trigger.when().filter(each -> ColumnUse.mentions(each, column)).isPresent();
  }

  private void policy(Table table, Policy policy) {
    Predicate<ColumnReference> uses =
        column ->
            Stream.of(policy.using(), policy.withCheck())
                .flatMap(Optional::stream)
                .anyMatch(each -> uses(table, each, column));
    boolean calls =
        Stream.of(policy.using(), policy.withCheck())
            .flatMap(Optional::stream)
            .anyMatch(this::calls);
    if (calls || retyped.stream().anyMatch(uses) || remade.stream().anyMatch(uses)) {
      released.add(new PolicyReference(table.name(), policy.name()));
    }
  }

  private static boolean uses(Table table, Expression expression, ColumnReference column) {
    boolean visible =
        column.table().equals(table.name())
            || ColumnUse.mentions(expression, column.table().name());
    return visible && ColumnUse.mentions(expression, column.column());
  }

  /** A key that changes, so that foreign keys to it are known. */
  private void keys(Table former) {
    Sameness sameness = new Sameness(equality, BaseTypes.of(later(former), to));
    for (Constraint each : former.constraints()) {
      Optional<Constraint> later = later(former).constraint(each.name());
      if (later.isEmpty() || !isKept(each, later.get(), sameness)) {
        released.add(new ConstraintReference(former.name(), each.name()));
      }
    }
    for (Index each : former.indexes()) {
      Optional<Index> later = later(former).index(each.name());
      if (later.isEmpty()
          || !sameness.same(each.withParameters(later.get().parameters()), later.get())) {
        released.add(new IndexReference(former.name(), each.name()));
      }
    }
  }

  private static boolean isKept(Constraint from, Constraint to, Sameness sameness) {
    return sameness.same(KeyIndexes.with(from, KeyIndexes.of(to).parameters()), to)
        || sameness.isAlterable(from, to);
  }

  private void foreignKeys(Table table) {
    for (ForeignKey each : table.foreignKeys()) {
      Predicate<String> local = each.columns()::contains;
      boolean stands =
          goneFirst.contains(each.referencedTable())
              || from.table(each.referencedTable())
                  .filter(referenced -> standsOnReleased(referenced, each))
                  .isPresent();
      ConstraintReference reference = new ConstraintReference(table.name(), each.name());
      if (stands) {
        inTheWay.add(reference);
      }
      if (stands || touches(table, local, converted)) {
        released.add(reference);
      }
    }
  }

  private boolean standsOnReleased(Table referenced, ForeignKey key) {
    Set<String> columns = Set.copyOf(key.referencedColumns());
    boolean keyGoes =
        referenced.constraints().stream()
            .filter(each -> !(each instanceof ForeignKey))
            .filter(each -> Set.copyOf(each.columns()).equals(columns))
            .anyMatch(each -> contains(new ConstraintReference(referenced.name(), each.name())));
    boolean indexGoes =
        referenced.indexes().stream()
            .filter(Index::unique)
            .filter(each -> columns.stream().allMatch(name -> ColumnUse.involves(each, name)))
            .anyMatch(each -> contains(new IndexReference(referenced.name(), each.name())));
    return keyGoes || indexGoes || touches(referenced, columns::contains, converted);
  }
}
