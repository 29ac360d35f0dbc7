package dev.trammel.source.sql;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.CompositeType;
import dev.trammel.model.Database;
import dev.trammel.model.DomainType;
import dev.trammel.model.Expression;
import dev.trammel.model.ExternalTable;
import dev.trammel.model.Function;
import dev.trammel.model.Generation;
import dev.trammel.model.Index;
import dev.trammel.model.IndexKey;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Policy;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.RangeType;
import dev.trammel.model.Table;
import dev.trammel.model.Trigger;
import dev.trammel.model.UserType;
import dev.trammel.model.change.AlterType;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.DropColumn;
import dev.trammel.model.change.DropConstraint;
import dev.trammel.model.change.DropEnumType;
import dev.trammel.model.change.DropFunction;
import dev.trammel.model.change.DropIndex;
import dev.trammel.model.change.DropPolicy;
import dev.trammel.model.change.DropTrigger;
import dev.trammel.model.change.DropType;
import dev.trammel.model.change.NamedObjects;
import dev.trammel.model.change.SetColumnDefault;
import dev.trammel.model.change.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Drops a type with all that stands on it: columns, functions, other types, and what casts to it.
 * Without CASCADE the first dependent object is refused.
 */
final class TypeDependents {

  private final boolean cascade;
  private final List<Change> changes = new ArrayList<>();
  private Database database;

  TypeDependents(Database database, boolean cascade) {
    this.database = database;
    this.cascade = cascade;
  }

  List<Change> drop(ObjectReference type) {
    QualifiedName name = NamedObjects.nameOf(type);
    dependents(type, name);
    if (database.types().get(name) instanceof RangeType range) {
      dependents(type, range.multirange());
    }
    make(
        type instanceof ObjectReference.EnumTypeReference
            ? new DropEnumType(name)
            : new DropType(name));
    return List.copyOf(changes);
  }

  private void make(Change change) {
    changes.add(change);
    database = change.apply(database);
  }

  private void refuseUnlessCascade(ObjectReference type, ObjectReference dependent) {
    Dependents.refuseUnless(cascade, type, dependent.describe());
  }

  private void dependents(ObjectReference type, QualifiedName name) {
    for (Table table : List.copyOf(database.tables().values())) {
      members(type, name, table.name());
      columns(type, name, table.name());
    }
    for (ExternalTable table : database.platformTables()) {
      policies(type, name, table.asTable());
    }
    for (UserType other : List.copyOf(database.types().values())) {
      other(type, name, other);
    }
    for (Function function : List.copyOf(database.functions().values())) {
      if (TypeUse.mentions(function, name)) {
        function(type, function);
      }
    }
  }

  private void function(ObjectReference type, Function function) {
    ObjectReference subject = new ObjectReference.FunctionReference(function.signature());
    refuseUnlessCascade(type, subject);
    List<Table> tables = new ArrayList<>(database.tables().values());
    database.platformTables().forEach(each -> tables.add(each.asTable()));
    for (Table table : tables) {
      for (Trigger trigger : table.triggers()) {
        if (trigger.function().equals(function.name())) {
          make(new DropTrigger(table.name(), trigger.name()));
        }
      }
    }
    make(new DropFunction(function.signature()));
  }

  private void columns(ObjectReference type, QualifiedName name, QualifiedName table) {
    for (Column column : database.tables().get(table).columns()) {
      boolean computed =
          column.generation().orElse(null) instanceof Generation.Computed generation
              && TypeUse.mentions(generation.expression(), name);
      if (TypeUse.isOf(column.type(), name) || computed) {
        ObjectReference subject = new ObjectReference.ColumnReference(table, column.name());
        refuseUnlessCascade(type, subject);
        Situation now = Situation.of(database);
        Dependents.ofColumn(now, database.tables().get(table), column.name(), true)
            .forEach(this::make);
        make(new DropColumn(table, column.name()));
      } else if (column.defaultValue().filter(each -> TypeUse.mentions(each, name)).isPresent()) {
        refuseUnlessCascade(type, new ObjectReference.ColumnReference(table, column.name()));
        make(new SetColumnDefault(table, column.name(), Optional.empty()));
      }
    }
  }

  private void members(ObjectReference type, QualifiedName name, QualifiedName table) {
    Predicate<Expression> mentions = each -> TypeUse.mentions(each, name);
    Table former = database.tables().get(table);
    for (CheckConstraint each : former.checkConstraints()) {
      if (mentions.test(each.expression())) {
        refuseUnlessCascade(type, new ObjectReference.ConstraintReference(table, each.name()));
        make(new DropConstraint(table, each.name()));
      }
    }
    for (Index each : former.indexes()) {
      boolean uses =
          each.predicate().filter(mentions).isPresent()
              || each.keys().stream()
                  .anyMatch(
                      key ->
                          key.term() instanceof IndexKey.ExpressionTerm term
                              && mentions.test(term.expression()));
      if (uses) {
        refuseUnlessCascade(type, new ObjectReference.IndexReference(table, each.name()));
        make(new DropIndex(table, each.name()));
      }
    }
    policies(type, name, former);
  }

  private void policies(ObjectReference type, QualifiedName name, Table table) {
    Predicate<Expression> mentions = each -> TypeUse.mentions(each, name);
    for (Policy each : table.policies()) {
      if (each.using().filter(mentions).isPresent()
          || each.withCheck().filter(mentions).isPresent()) {
        refuseUnlessCascade(type, new ObjectReference.PolicyReference(table.name(), each.name()));
        make(new DropPolicy(table.name(), each.name()));
      }
    }
  }

  private void other(ObjectReference type, QualifiedName name, UserType other) {
    ObjectReference subject = new ObjectReference.TypeReference(other.name());
    boolean standsOn =
        (other instanceof DomainType domain && TypeUse.isOf(domain.baseType(), name))
            || (other instanceof RangeType range && TypeUse.isOf(range.subtype(), name));
    if (standsOn) {
      refuseUnlessCascade(type, subject);
      TypeDependents nested = new TypeDependents(database, true);
      changes.addAll(nested.drop(subject));
      database = nested.database;
    } else if (other instanceof CompositeType composite) {
      List<CompositeType.Attribute> rest =
          composite.attributes().stream().filter(each -> !TypeUse.isOf(each.type(), name)).toList();
      if (rest.size() < composite.attributes().size()) {
        refuseUnlessCascade(type, subject);
        make(new AlterType(composite.withAttributes(rest)));
      }
    }
  }
}
