package dev.trammel.plan;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.Expression;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Index;
import dev.trammel.model.IndexKey;
import dev.trammel.model.KeyIndex;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.UniqueConstraint;
import dev.trammel.model.change.AddColumn;
import dev.trammel.model.change.AddConstraint;
import dev.trammel.model.change.AddKeyUsingIndex;
import dev.trammel.model.change.AlterConstraint;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateIndex;
import dev.trammel.model.change.DropConstraint;
import dev.trammel.model.change.DropIndex;
import dev.trammel.model.change.FillColumn;
import dev.trammel.model.change.KeyIndexes;
import dev.trammel.model.change.MapValues;
import dev.trammel.model.change.SetColumnNullability;
import dev.trammel.model.expression.Volatility;
import dev.trammel.syntax.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Does what a change does, in steps that leave a busy table to others: constraints are added first
 * and held to the rows that are there later, indexes are built beside writers.
 */
final class OnlineExpansion {

  private final Database before;
  private final Predicate<QualifiedName> isBusy;

  /**
   * @param before the database that the change meets, or one with the same members of its table
   * @param isBusy whether others use the table or view; they do not while nobody else sees it
   */
  OnlineExpansion(Database before, Predicate<QualifiedName> isBusy) {
    this.before = before;
    this.isBusy = isBusy;
  }

  /** The steps; the change alone where there is nothing gentler. */
  List<OnlineStep> of(Phase phase, Change change) {
    boolean busy = change.subject().owner().filter(isBusy).filter(this::standsAlone).isPresent();
    if (busy && change instanceof AddConstraint it) {
      return constraint(phase, it);
    } else if (busy && change instanceof AlterConstraint it && isValid(it.to())) {
      return List.of(new OnlineStep(Phase.VALIDATIONS, it));
    } else if (busy && change instanceof SetColumnNullability it && !it.nullable()) {
      return isNotNull(it)
          ? List.of(new OnlineStep(it.notNull().validated() ? Phase.VALIDATIONS : phase, it))
          : it.notNull().validated() ? notNull(it) : List.of(new OnlineStep(phase, it));
    } else if (busy && change instanceof FillColumn it && hasKey(it.table())) {
      return List.of(new OnlineStep(Phase.FILLS, it));
    } else if (busy && change instanceof MapValues it && hasKey(it.table()) && !isChain(it)) {
      return List.of(new OnlineStep(Phase.VALUE_BATCHES, it));
    } else if (busy && change instanceof AddColumn it && hasKey(it.table()) && isVolatile(it)) {
      return filled(phase, it);
    } else if (busy && change instanceof CreateIndex it) {
      return List.of(new OnlineStep(Phase.CONCURRENT_INDEXES, it));
    } else if (busy && change instanceof DropIndex it) {
      return List.of(new OnlineStep(Phase.DROP_INDEXES_CONCURRENTLY, it));
    }
    return List.of(new OnlineStep(phase, change));
  }

  private boolean hasKey(QualifiedName table) {
    return before.table(table).flatMap(Table::primaryKey).isPresent();
  }

  /** Run again, it would map what it has mapped. */
  private static boolean isChain(MapValues map) {
    return map.values().values().stream().anyMatch(each -> map.values().containsKey(each));
  }

  private boolean isVolatile(AddColumn addition) {
    return addition.column().generation().isEmpty()
        && addition
            .column()
            .defaultValue()
            .filter(each -> Volatility.isVolatile(each, before))
            .isPresent();
  }

  /** A default that differs from row to row would write the whole table under one lock. */
  private List<OnlineStep> filled(Phase phase, AddColumn addition) {
    List<OnlineStep> steps = new ArrayList<>();
    List<OnlineStep> notNull = new ArrayList<>();
    for (Change each : Filling.empty(addition)) {
      if (each instanceof SetColumnNullability it) {
        notNull.addAll(notNull(it));
      } else {
        steps.add(new OnlineStep(phase, each));
      }
    }
    Expression value = addition.column().defaultValue().orElseThrow();
    steps.add(
        new OnlineStep(
            Phase.FILLS, new FillColumn(addition.table(), addition.column().name(), value, false)));
    steps.addAll(notNull);
    return steps;
  }

  /** A table that is above or below others changes with them, in one go. */
  private boolean standsAlone(QualifiedName relation) {
    return before.table(relation).filter(each -> each.lineage().isOfOthers()).isEmpty();
  }

  private List<OnlineStep> constraint(Phase phase, AddConstraint addition) {
    Constraint constraint = addition.constraint();
    QualifiedName table = addition.table();
    if (constraint instanceof CheckConstraint it && it.validated() && it.enforced()) {
      return later(phase, table, it.withValidated(false), it);
    } else if (constraint instanceof ForeignKey it && it.validated() && it.enforced()) {
      return later(phase, table, it.withValidated(false), it);
    }
    return keyIndex(constraint)
        .map(
            index ->
                List.of(
                    new OnlineStep(Phase.CONCURRENT_INDEXES, new CreateIndex(table, index), true),
                    new OnlineStep(phase, new AddKeyUsingIndex(table, constraint, index.name()))))
        .orElseGet(() -> List.of(new OnlineStep(phase, addition)));
  }

  /** New rows are held to it at once, those that are there when nobody waits for it. */
  private static List<OnlineStep> later(
      Phase phase, QualifiedName table, Constraint notValid, Constraint valid) {
    return List.of(
        new OnlineStep(phase, new AddConstraint(table, notValid)),
        new OnlineStep(Phase.VALIDATIONS, new AlterConstraint(table, valid), true));
  }

  private static boolean isValid(Constraint constraint) {
    return constraint instanceof CheckConstraint check
        ? check.validated()
        : constraint instanceof ForeignKey key && key.validated();
  }

  /** The index that a key is made of; none where it holds ranges apart. */
  private static Optional<Index> keyIndex(Constraint constraint) {
    boolean nullsNotDistinct =
        constraint instanceof UniqueConstraint unique && unique.nullsNotDistinct();
    if (!(constraint instanceof UniqueConstraint || constraint instanceof PrimaryKey)) {
      return Optional.empty();
    }
    KeyIndex behind = KeyIndexes.of(constraint);
    if (behind.withoutOverlaps()) {
      return Optional.empty();
    }
    return Optional.of(
        new Index(
            constraint.name(),
            true,
            "btree",
            constraint.columns().stream().map(IndexKey::column).toList(),
            behind.include(),
            nullsNotDistinct,
            Optional.empty(),
            behind.parameters(),
            Optional.empty()));
  }

  /** Whether no more than something about the constraint changes. */
  private boolean isNotNull(SetColumnNullability change) {
    return before
        .table(change.table())
        .flatMap(each -> each.column(change.column()))
        .filter(each -> !each.nullable())
        .isPresent();
  }

  /** PostgreSQL reads no row for SET NOT NULL where a valid check says the same. */
  private List<OnlineStep> notNull(SetColumnNullability change) {
    QualifiedName table = change.table();
    String column = Identifiers.quote(change.column());
    CheckConstraint check =
        new CheckConstraint(
            checkName(table, change.column()), new Expression(column + " IS NOT NULL"));
    return List.of(
        new OnlineStep(
            Phase.NOT_NULL_CHECKS, new AddConstraint(table, check.withValidated(false)), true),
        new OnlineStep(Phase.NOT_NULL_VALIDATIONS, new AlterConstraint(table, check), true),
        new OnlineStep(Phase.NOT_NULLS, change),
        new OnlineStep(Phase.NOT_NULLS, new DropConstraint(table, check.name()), true));
  }

  /** Told apart by the column's position, since names may be cut. */
  private String checkName(QualifiedName table, String column) {
    int position =
        before.table(table).map(Table::columnNames).map(names -> names.indexOf(column)).orElse(-1);
    return Identifiers.truncate("trammel_not_null_" + (position + 1) + "_" + column);
  }
}
