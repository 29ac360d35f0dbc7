package dev.trammel.source.sql;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.ColumnStorage;
import dev.trammel.model.Constraint;
import dev.trammel.model.DataType;
import dev.trammel.model.Deferrability;
import dev.trammel.model.ExclusionConstraint;
import dev.trammel.model.Expression;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Generation;
import dev.trammel.model.Index;
import dev.trammel.model.IndexKey;
import dev.trammel.model.KeyIndex;
import dev.trammel.model.NotNull;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Relation;
import dev.trammel.model.SequenceOptions;
import dev.trammel.model.Table;
import dev.trammel.model.TableStorage;
import dev.trammel.model.Trigger;
import dev.trammel.model.TriggerOptions;
import dev.trammel.model.UniqueConstraint;
import dev.trammel.model.change.AddColumn;
import dev.trammel.model.change.AddConstraint;
import dev.trammel.model.change.AlterConstraint;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.DropColumn;
import dev.trammel.model.change.DropConstraint;
import dev.trammel.model.change.DropIndex;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.change.NotNulls;
import dev.trammel.model.change.RenameColumn;
import dev.trammel.model.change.RenameConstraint;
import dev.trammel.model.change.RenameTable;
import dev.trammel.model.change.RenameView;
import dev.trammel.model.change.SetColumnCollation;
import dev.trammel.model.change.SetColumnDefault;
import dev.trammel.model.change.SetColumnGeneration;
import dev.trammel.model.change.SetColumnNullability;
import dev.trammel.model.change.SetColumnStorage;
import dev.trammel.model.change.SetColumnType;
import dev.trammel.model.change.SetRowSecurity;
import dev.trammel.model.change.SetTableStorage;
import dev.trammel.model.change.SetTriggerFiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What the actions of an {@code ALTER TABLE} mean once the database is known. Long, as it has a
 * method for each action.
 */
record AlterTable(QualifiedName name, boolean ifExists) {

  /** Does nothing to a table that may be missing and is, or that belongs to somebody else. */
  Clause guarded(Clause clause) {
    return now -> {
      boolean passes =
          now.database().relation(name).isEmpty()
              && (ifExists || now.database().external(name).isPresent());
      return passes ? List.of() : clause.changes(now);
    };
  }

  private ObjectReference column(String column) {
    return new ObjectReference.ColumnReference(name, column);
  }

  private ObjectReference reference(Constraint constraint) {
    return new ObjectReference.ConstraintReference(name, constraint.name());
  }

  Clause addColumn(ColumnDefinition definition, boolean ifNotExists) {
    return now -> {
      Column written = definition.column();
      Table table = now.table(name, column(written.name()));
      boolean present = table.column(written.name()).isPresent();
      if (ifNotExists && present && !now.declaring()) {
        return List.of();
      }
      if (table.lineage().isPartition() && !now.declaring()) {
        throw new InapplicableChange(
            column(written.name()), "cannot be added to a partition, only to its parent");
      }
      Column resolved = Types.resolve(written, now, column(written.name()));
      Members.requireColumns(resolved, table, now);
      if (!definition.serial()) {
        return List.of(new AddColumn(name, resolved));
      }
      List<Change> before = new ArrayList<>();
      List<Change> after = new ArrayList<>();
      ObjectNames names = new ObjectNames(now, name);
      Column serial = TableClause.serial(name, resolved, names, before, after);
      before.add(new AddColumn(name, serial));
      before.addAll(after);
      return before;
    };
  }

  /** A constraint written with a new column; IF NOT EXISTS skips it where the column was there. */
  Clause addColumnConstraint(ColumnDefinition column, Constraint constraint, boolean ifNotExists) {
    Clause add = addConstraint(constraint);
    return now -> {
      boolean skipped =
          ifNotExists
              && !now.declaring()
              && now.before()
                  .table(name)
                  .flatMap(table -> table.column(column.column().name()))
                  .isPresent();
      return skipped ? List.of() : add.changes(now);
    };
  }

  Clause addConstraint(Constraint constraint) {
    return now -> {
      Table table = now.table(name, reference(constraint));
      Constraint known =
          now.declaring() ? Members.like(constraint, table).orElse(constraint) : constraint;
      List<String> columns = table.columns().stream().map(Column::name).toList();
      Constraint named = new ObjectNames(now, name).named(known, columns);
      Members.requireColumns(named, table, now);
      if (named instanceof PrimaryKey key) {
        if (!now.declaring()) {
          Keys.requireOnlyPrimaryKey(table.constraints(), reference(named));
        }
        return addPrimaryKey(key, table);
      } else if (named instanceof ForeignKey key) {
        return List.of(new AddConstraint(name, Keys.resolve(key, table, now, reference(named))));
      }
      return List.of(
          new AddConstraint(
              name,
              named instanceof ExclusionConstraint exclusion
                  ? OperatorClasses.withoutDefaults(exclusion, table)
                  : named));
    };
  }

  /** A primary key makes its columns NOT NULL. */
  private List<Change> addPrimaryKey(PrimaryKey key, Table table) {
    List<Change> changes = new ArrayList<>();
    for (String column : key.columns()) {
      if (Members.column(table, column).nullable()) {
        changes.add(new SetColumnNullability(name, column, false));
      }
    }
    changes.add(new AddConstraint(name, key));
    return changes;
  }

  Clause dropConstraint(String constraint, boolean missingAllowed, boolean cascade) {
    return now -> {
      Table table = now.table(name, new ObjectReference.ConstraintReference(name, constraint));
      Optional<Column> notNull = NotNulls.find(table, constraint);
      if (table.constraint(constraint).isEmpty() && notNull.isPresent()) {
        return List.of(new SetColumnNullability(name, notNull.get().name(), true));
      }
      if (table.constraint(constraint).isEmpty() && (missingAllowed || now.declaring())) {
        return List.of();
      }
      List<Change> changes = new ArrayList<>();
      table
          .constraint(constraint)
          .ifPresent(each -> changes.addAll(Dependents.ofKey(now, table, each, cascade)));
      changes.add(new DropConstraint(name, constraint));
      return changes;
    };
  }

  Clause dropColumn(String column, boolean missingAllowed, boolean cascade) {
    return now -> {
      Table table = now.table(name, column(column));
      if (table.column(column).isEmpty() && (missingAllowed || now.declaring())) {
        return List.of();
      }
      requireOwn(now, table, column, "dropped");
      List<Change> changes = new ArrayList<>(ViewDependents.ofColumn(now, name, column, cascade));
      changes.addAll(Dependents.ofColumn(now, table, column, cascade));
      changes.add(new DropColumn(name, column));
      return changes;
    };
  }

  /** What comes from above changes there. */
  private void requireOwn(Situation now, Table table, String column, String how) {
    boolean inherited =
        table.lineage().parents().stream()
            .flatMap(each -> now.database().table(each).stream())
            .anyMatch(each -> each.column(column).isPresent());
    if (inherited && !now.declaring()) {
      throw new InapplicableChange(column(column), "cannot be " + how + ": it is inherited");
    }
  }

  Clause setDefault(String column, Optional<Expression> value) {
    return now -> {
      if (isView(now)) {
        return List.of(new SetColumnDefault(name, column, value));
      }
      Table table = now.table(name, column(column));
      Column target = Members.column(table, column);
      Members.requireDefault(target.withDefault(value), table, now);
      boolean plainNull =
          value.filter(each -> each.sql().equalsIgnoreCase("null")).isPresent()
              && target.type().modifiers().isEmpty();
      return List.of(new SetColumnDefault(name, column, plainNull ? Optional.empty() : value));
    };
  }

  /** The column stays stored or virtual, as it is. */
  Clause setExpression(String column, Expression expression) {
    return now -> {
      Column target = Members.column(now.table(name, column(column)), column);
      boolean stored =
          target.generation().orElse(null) instanceof Generation.Computed computed
              && computed.stored();
      Generation generation = new Generation.Computed(expression, stored);
      return List.of(new SetColumnGeneration(name, column, Optional.of(generation)));
    };
  }

  Clause setNullability(String column, boolean nullable) {
    return now -> {
      Members.column(now.table(name, column(column)), column);
      return List.of(new SetColumnNullability(name, column, nullable));
    };
  }

  /** One that is there is not named otherwise. */
  Clause addNotNull(Column held) {
    return now -> {
      Column former = Members.column(now.table(name, column(held.name())), held.name());
      Optional<String> written = held.notNull().name();
      boolean other =
          !former.nullable()
              && written.isPresent()
              && !written.get().equals(NotNulls.name(name, former));
      if (other && !now.declaring()) {
        throw new InapplicableChange(
            column(held.name()),
            "has its NOT NULL already, under the name " + NotNulls.name(name, former));
      }
      return List.of(new SetColumnNullability(name, held.name(), false, held.notNull()));
    };
  }

  /** {@code ALTER CONSTRAINT … INHERIT} or {@code NO INHERIT}, which only NOT NULL takes. */
  Clause setInherited(String constraint, boolean inherited) {
    return now -> {
      Column held =
          NotNulls.find(now.table(name), constraint)
              .orElseThrow(
                  () ->
                      new InapplicableChange(
                          new ObjectReference.ConstraintReference(name, constraint),
                          "is no NOT NULL of the table"));
      NotNull later = held.notNull().withNoInherit(!inherited);
      return List.of(new SetColumnNullability(name, held.name(), false, later));
    };
  }

  Clause setType(
      String column, DataType type, Optional<String> collation, Optional<Expression> using) {
    return now -> {
      Column former = Members.column(now.table(name, column(column)), column);
      requireOwn(now, now.table(name), column, "retyped");
      ViewDependents.requireNone(now, name, column);
      DataType resolved = Types.resolve(type, now, column(column));
      List<Change> changes = new ArrayList<>();
      changes.add(new SetColumnType(name, column, resolved, using));
      if (!former.collation().equals(collation)) {
        changes.add(new SetColumnCollation(name, column, collation));
      }
      return changes;
    };
  }

  Clause addIdentity(String column, boolean always, SequenceSettings settings) {
    return now -> {
      Column target = Members.column(now.table(name, column(column)), column);
      Generation identity =
          ColumnReader.identity(always, target.type(), settings.options(target.type()));
      return List.of(new SetColumnGeneration(name, column, Optional.of(identity)));
    };
  }

  Clause setIdentity(String column, Optional<Boolean> always, SequenceSettings settings) {
    return now -> {
      Column target = Members.column(now.table(name, column(column)), column);
      if (!(target.generation().orElse(null) instanceof Generation.Identity former)) {
        throw new InapplicableChange(column(column), "is no identity column");
      }
      SequenceOptions options =
          settings.options(
              target.type(), former.options().orElse(SequenceOptions.of(target.type())));
      Generation later =
          ColumnReader.identity(always.orElse(former.always()), target.type(), options);
      return later.equals(former)
          ? List.of()
          : List.of(new SetColumnGeneration(name, column, Optional.of(later)));
    };
  }

  Clause dropGeneration(String column, boolean missingAllowed) {
    return now -> {
      Column target = Members.column(now.table(name, column(column)), column);
      return target.generation().isEmpty() && missingAllowed
          ? List.of()
          : List.of(new SetColumnGeneration(name, column, Optional.empty()));
    };
  }

  private boolean isView(Situation now) {
    return now.database().views().containsKey(name);
  }

  ObjectReference reference() {
    return new ObjectReference.TableReference(name);
  }

  Clause setStorage(UnaryOperator<TableStorage> change) {
    return now -> {
      TableStorage former = now.table(name).storage();
      TableStorage later = change.apply(former);
      Stream.concat(later.clusteredOn().stream(), later.replicaIdentity().index().stream())
          .forEach(each -> requireIndex(now, each));
      return later.equals(former) ? List.of() : List.of(new SetTableStorage(name, later));
    };
  }

  private void requireIndex(Situation now, String index) {
    Table table = now.table(name);
    if (table.index(index).isEmpty() && table.constraint(index).isEmpty()) {
      throw new InapplicableChange(new ObjectReference.IndexReference(name, index), "is not there");
    }
  }

  Clause setColumnStorage(String column, String written) {
    return now -> {
      DataType type = Members.column(now.table(name, column(column)), column).type();
      return setColumnStorage(column, it -> it.withStorage(ColumnStorages.explicit(written, type)))
          .changes(now);
    };
  }

  Clause setColumnStorage(String column, UnaryOperator<ColumnStorage> change) {
    return now -> {
      Column target = Members.column(now.table(name, column(column)), column);
      ColumnStorage later = change.apply(target.storage());
      return later.equals(target.storage())
          ? List.of()
          : List.of(new SetColumnStorage(name, column, later));
    };
  }

  Clause validate(String constraint) {
    return now -> {
      Optional<Column> notNull = NotNulls.find(now.table(name), constraint);
      if (now.table(name).constraint(constraint).isEmpty() && notNull.isPresent()) {
        NotNull valid = notNull.get().notNull().withValidated(true);
        return valid.equals(notNull.get().notNull())
            ? List.of()
            : List.of(new SetColumnNullability(name, notNull.get().name(), false, valid));
      }
      Constraint former = present(now, constraint);
      Constraint later =
          former instanceof CheckConstraint check ? check.withValidated(true) : former;
      later = later instanceof ForeignKey key ? key.withValidated(true) : later;
      return later.equals(former) ? List.of() : List.of(new AlterConstraint(name, later));
    };
  }

  private Constraint present(Situation now, String constraint) {
    return now.table(name)
        .constraint(constraint)
        .orElseThrow(
            () ->
                new InapplicableChange(
                    new ObjectReference.ConstraintReference(name, constraint), "is not there"));
  }

  Clause alterConstraint(
      String constraint, Optional<Deferrability> deferrability, Optional<Boolean> enforced) {
    return now -> {
      if (!(present(now, constraint) instanceof ForeignKey former)) {
        throw new InapplicableChange(
            new ObjectReference.ConstraintReference(name, constraint),
            "cannot be altered: it is no foreign key");
      }
      boolean stays = enforced.isEmpty() || enforced.get() == former.enforced();
      ForeignKey later =
          former
              .withDeferrability(deferrability.orElse(former.deferrability()))
              .withEnforced(enforced.orElse(former.enforced()))
              .withValidated(stays ? former.validated() : enforced.get());
      return later.equals(former) ? List.of() : List.of(new AlterConstraint(name, later));
    };
  }

  /** The index becomes the constraint's and takes its name. */
  Clause addConstraintUsingIndex(
      String constraint, boolean primary, String index, Deferrability deferrability) {
    return now -> {
      Table table = now.table(name);
      Index found =
          table
              .index(index)
              .orElseThrow(
                  () ->
                      new InapplicableChange(
                          new ObjectReference.IndexReference(name, index), "is not there"));
      List<String> columns =
          found.keys().stream()
              .map(IndexKey::term)
              .filter(IndexKey.ColumnTerm.class::isInstance)
              .map(each -> ((IndexKey.ColumnTerm) each).column())
              .toList();
      KeyIndex behind = new KeyIndex(found.include(), found.parameters());
      List<Change> changes = new ArrayList<>();
      changes.add(new DropIndex(name, index));
      if (primary) {
        changes.addAll(
            addPrimaryKey(
                new PrimaryKey(constraint, columns, deferrability, behind, Optional.empty()),
                table));
      } else {
        changes.add(
            new AddConstraint(
                name,
                new UniqueConstraint(
                    constraint,
                    columns,
                    found.nullsNotDistinct(),
                    deferrability,
                    behind,
                    Optional.empty())));
      }
      return changes;
    };
  }

  Clause rename(String to) {
    return now -> {
      if (isView(now)) {
        return List.of(new RenameView(name, name.withName(to)));
      }
      boolean done = !now.hasTable(name) && now.hasTable(name.withName(to));
      return now.declaring() && done ? List.of() : List.of(new RenameTable(name, to));
    };
  }

  Clause renameColumn(String column, String to) {
    return now -> {
      List<String> columns = now.relation(name, column(column)).columnNames();
      boolean done = !columns.contains(column) && columns.contains(to);
      return now.declaring() && done ? List.of() : List.of(new RenameColumn(name, column, to));
    };
  }

  Clause renameConstraint(String constraint, String to) {
    return now -> {
      Table table = now.table(name);
      boolean done =
          table.constraint(constraint).isEmpty()
              && NotNulls.find(table, constraint).isEmpty()
              && (table.constraint(to).isPresent() || NotNulls.find(table, to).isPresent());
      return now.declaring() && done
          ? List.of()
          : List.of(new RenameConstraint(name, constraint, to));
    };
  }

  Clause rowSecurity(Optional<Boolean> enabled, Optional<Boolean> forced) {
    return now -> {
      Table table = now.table(name);
      return List.of(
          new SetRowSecurity(
              name, enabled.orElse(table.rowSecurity()), forced.orElse(table.forceRowSecurity())));
    };
  }

  /** Of the trigger of that name, or of all; what the platform has fires as the platform wants. */
  Clause firing(Optional<String> trigger, TriggerOptions.Firing firing) {
    return now -> {
      Optional<Relation> bearer = now.database().bearer(name);
      boolean ofOthers = now.database().external(name).isPresent() && !now.hasTable(name);
      if (bearer.isEmpty() && (ifExists || ofOthers)) {
        return List.of();
      }
      Relation relation =
          bearer.orElseGet(() -> now.relation(name, new ObjectReference.TableReference(name)));
      return Stream.concat(
              trigger.stream().filter(each -> !ofOthers || relation.trigger(each).isPresent()),
              trigger.isPresent()
                  ? Stream.empty()
                  : relation.triggers().stream().map(Trigger::name))
          .<Change>map(each -> new SetTriggerFiring(name, each, firing))
          .toList();
    };
  }
}
