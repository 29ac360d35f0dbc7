package dev.trammel.plan;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.ColumnStorage;
import dev.trammel.model.CompositeType;
import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.DefinedObject;
import dev.trammel.model.DomainType;
import dev.trammel.model.EnumType;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Function;
import dev.trammel.model.Inheritance;
import dev.trammel.model.Lineage;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Privileges;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Sequence;
import dev.trammel.model.Table;
import dev.trammel.model.TableStorage;
import dev.trammel.model.Trigger;
import dev.trammel.model.TriggerOptions;
import dev.trammel.model.UniqueConstraint;
import dev.trammel.model.UserType;
import dev.trammel.model.View;
import dev.trammel.model.ViewColumn;
import dev.trammel.model.change.AddColumn;
import dev.trammel.model.change.AddConstraint;
import dev.trammel.model.change.AttachPartition;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateEnumType;
import dev.trammel.model.change.CreateExtension;
import dev.trammel.model.change.CreateFunction;
import dev.trammel.model.change.CreateIndex;
import dev.trammel.model.change.CreateObject;
import dev.trammel.model.change.CreatePolicy;
import dev.trammel.model.change.CreateSequence;
import dev.trammel.model.change.CreateTable;
import dev.trammel.model.change.CreateTrigger;
import dev.trammel.model.change.CreateType;
import dev.trammel.model.change.CreateView;
import dev.trammel.model.change.Inherit;
import dev.trammel.model.change.SetColumnDefault;
import dev.trammel.model.change.SetColumnNullability;
import dev.trammel.model.change.SetColumnStorage;
import dev.trammel.model.change.SetComment;
import dev.trammel.model.change.SetPrivileges;
import dev.trammel.model.change.SetRowSecurity;
import dev.trammel.model.change.SetSequenceOwner;
import dev.trammel.model.change.SetTableStorage;
import dev.trammel.model.change.SetTriggerFiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Splits a change that brings more than one SQL statement can say: a table with its indexes, a
 * column with its comment. What comes out, carried out in order, is the same change. Long, as it
 * has a method for each kind of change.
 */
final class Expansion {

  private final List<Change> changes = new ArrayList<>();
  private final Database later;
  private final Database atCreation;

  private Expansion(Database later, Database atCreation) {
    this.later = later;
    this.atCreation = atCreation;
  }

  static List<Change> of(Change change) {
    return of(change, Database.EMPTY);
  }

  /**
   * As {@link #of(Change)}.
   *
   * @param before what the change meets, from which a new table can inherit
   */
  static List<Change> of(Change change, Database before) {
    return new Expansion(before, before).expand(change).changes;
  }

  /**
   * A new table of which some foreign keys must wait.
   *
   * @param inline which foreign keys can be part of CREATE TABLE
   * @param later where the table's parents have all that they will have; empty where they change
   *     once it is there
   * @param atCreation where the parents are as the table meets them
   */
  static List<Change> of(
      Table table, Predicate<ForeignKey> inline, Database later, Database atCreation) {
    Expansion expansion = new Expansion(later, atCreation);
    expansion.table(table, inline);
    return expansion.changes;
  }

  private Expansion expand(Change change) {
    if (change instanceof CreateTable it) {
      table(it.table(), key -> true);
    } else if (change instanceof AddColumn it) {
      column(it);
    } else if (change instanceof CreateIndex it) {
      changes.add(new CreateIndex(it.table(), it.index().withComment(Optional.empty())));
      comment(it.subject(), it.index().comment());
    } else if (change instanceof CreateTrigger it) {
      trigger(it);
    } else if (change instanceof CreatePolicy it) {
      changes.add(new CreatePolicy(it.table(), it.policy().withComment(Optional.empty())));
      comment(it.subject(), it.policy().comment());
    } else {
      expandObject(change);
    }
    return this;
  }

  private void expandObject(Change change) {
    if (change instanceof CreateFunction it) {
      Function function = it.function();
      changes.add(
          new CreateFunction(
              function.withComment(Optional.empty()).withPrivileges(Privileges.EXECUTE)));
      about(it.subject(), function.comment(), function.privileges());
    } else if (change instanceof CreateEnumType it) {
      EnumType type = it.type();
      changes.add(
          new CreateEnumType(type.withComment(Optional.empty()).withPrivileges(Privileges.USAGE)));
      about(it.subject(), type.comment(), type.privileges());
    } else if (change instanceof CreateView it) {
      view(it.view());
    } else if (change instanceof CreateType it) {
      type(it.type(), it.subject());
    } else if (change instanceof CreateSequence it) {
      Sequence sequence = it.sequence();
      changes.add(
          new CreateSequence(
              sequence
                  .withOwner(Optional.empty())
                  .withComment(Optional.empty())
                  .withPrivileges(Privileges.NONE)));
      if (sequence.ownedBy().isPresent()) {
        changes.add(new SetSequenceOwner(sequence.name(), sequence.ownedBy()));
      }
      about(it.subject(), sequence.comment(), sequence.privileges());
    } else if (change instanceof CreateObject it) {
      DefinedObject object = it.object();
      changes.add(
          new CreateObject(
              object
                  .withComment(Optional.empty())
                  .withPrivileges(object.key().kind().usualPrivileges())));
      about(it.subject(), object.comment(), object.privileges());
    } else if (change instanceof CreateExtension it) {
      changes.add(new CreateExtension(it.extension().withComment(Optional.empty())));
      comment(it.subject(), it.extension().comment());
    } else if (change instanceof AddConstraint it) {
      changes.add(new AddConstraint(it.table(), it.constraint().withComment(Optional.empty())));
      comment(it.subject(), it.constraint().comment());
    } else {
      changes.add(change);
    }
  }

  private void type(UserType type, ObjectReference subject) {
    UserType bare = type.withComment(Optional.empty()).withPrivileges(Privileges.USAGE);
    if (bare instanceof DomainType domain) {
      bare =
          domain.withChecks(
              domain.checks().stream().map(each -> each.withComment(Optional.empty())).toList());
    } else if (bare instanceof CompositeType composite) {
      bare =
          composite.withAttributes(
              composite.attributes().stream()
                  .map(each -> each.withComment(Optional.empty()))
                  .toList());
    }
    changes.add(new CreateType(bare));
    about(subject, type.comment(), type.privileges());
    if (type instanceof DomainType domain) {
      domain
          .checks()
          .forEach(
              each ->
                  comment(
                      new ObjectReference.DomainCheckReference(domain.name(), each.name()),
                      each.comment()));
    } else if (type instanceof CompositeType composite) {
      composite
          .attributes()
          .forEach(
              each ->
                  comment(
                      new ObjectReference.AttributeReference(composite.name(), each.name()),
                      each.comment()));
    }
  }

  /** A plan leaves privileges out that the object has anyway. */
  private void about(ObjectReference subject, Optional<String> comment, Privileges privileges) {
    comment(subject, comment);
    changes.add(new SetPrivileges(subject, privileges));
  }

  private void trigger(CreateTrigger change) {
    Trigger trigger = change.trigger();
    TriggerOptions.Firing firing = trigger.options().firing();
    changes.add(
        new CreateTrigger(
            change.table(),
            trigger
                .withOptions(trigger.options().withFiring(TriggerOptions.Firing.ENABLED))
                .withComment(Optional.empty())));
    if (firing != TriggerOptions.Firing.ENABLED) {
      changes.add(new SetTriggerFiring(change.table(), trigger.name(), firing));
    }
    comment(change.subject(), trigger.comment());
  }

  private void column(AddColumn change) {
    Column column = change.column();
    changes.add(new AddColumn(change.table(), bare(column)));
    aboutColumn(change.table(), column);
  }

  /** NOT NULL that no row has been held to comes afterwards. */
  static Column bare(Column column) {
    return column
        .withNullable(column.nullable() || !column.notNull().validated())
        .withComment(Optional.empty())
        .withStorage(storedAtCreation(column))
        .withPrivileges(Privileges.NONE);
  }

  /** The options of a foreign table's column are part of its definition. */
  private static ColumnStorage storedAtCreation(Column column) {
    return ColumnStorage.DEFAULT.withOptions(column.storage().options());
  }

  private void aboutColumn(QualifiedName table, Column column) {
    ObjectReference subject = new ObjectReference.ColumnReference(table, column.name());
    if (!column.storage().equals(storedAtCreation(column))) {
      changes.add(new SetColumnStorage(table, column.name(), column.storage()));
    }
    if (!column.notNull().validated()) {
      changes.add(new SetColumnNullability(table, column.name(), false, column.notNull()));
    }
    aboutStoredColumn(subject, column);
  }

  private void aboutStoredColumn(ObjectReference subject, Column column) {
    comment(subject, column.comment());
    if (!column.privileges().isEmpty()) {
      changes.add(new SetPrivileges(subject, column.privileges()));
    }
  }

  private void view(View view) {
    QualifiedName name = view.name();
    changes.add(
        new CreateView(
            new View(
                name,
                view.materialized(),
                view.columns().stream().map(each -> ViewColumn.of(each.name())).toList(),
                view.query(),
                view.options(),
                view.populated(),
                List.of(),
                List.of(),
                Privileges.NONE,
                Optional.empty())));
    for (ViewColumn each : view.columns()) {
      if (each.defaultValue().isPresent()) {
        changes.add(new SetColumnDefault(name, each.name(), each.defaultValue()));
      }
    }
    view.indexes().forEach(each -> expand(new CreateIndex(name, each)));
    view.triggers().forEach(each -> expand(new CreateTrigger(name, each)));
    about(new ObjectReference.ViewReference(name), view.comment(), view.privileges());
    for (ViewColumn each : view.columns()) {
      ObjectReference column = new ObjectReference.ColumnReference(name, each.name());
      comment(column, each.comment());
      if (!each.privileges().isEmpty()) {
        changes.add(new SetPrivileges(column, each.privileges()));
      }
    }
  }

  private void comment(ObjectReference subject, Optional<String> comment) {
    if (comment.isPresent()) {
      changes.add(new SetComment(subject, comment));
    }
  }

  private void table(Table table, Predicate<ForeignKey> inline) {
    QualifiedName name = table.name();
    List<Constraint> bare =
        table.constraints().stream()
            .filter(each -> isInline(each, inline) && !isRepeated(each, table))
            .toList();
    TableStorage first =
        table
            .storage()
            .withReplicaIdentity(TableStorage.ReplicaIdentity.DEFAULT)
            .withClusteredOn(Optional.empty());
    Optional<InheritingTable> inheriting = InheritingTable.of(table, later, atCreation);
    Lineage alone = alone(table.lineage());
    changes.add(
        new CreateTable(
            Table.of(
                    name,
                    inheriting
                        .map(InheritingTable::columns)
                        .orElseGet(() -> table.columns().stream().map(Expansion::bare).toList()),
                    bare.stream().map(each -> each.withComment(Optional.empty())).toList())
                .withStorage(first)
                .withLineage(
                    inheriting.isPresent()
                        ? alone.withInheritance(table.lineage().inheritance())
                        : alone)));
    inheriting.ifPresent(each -> changes.addAll(each.differences()));
    table.constraints().stream()
        .filter(each -> !bare.contains(each))
        .forEach(each -> expand(new AddConstraint(name, each)));
    table.indexes().forEach(each -> expand(new CreateIndex(name, each)));
    table
        .lineage()
        .partition()
        .ifPresent(each -> changes.add(new AttachPartition(each.parent(), name, each.bound())));
    if (inheriting.isEmpty()) {
      table.lineage().inheritance().parents().forEach(each -> changes.add(new Inherit(name, each)));
    }
    if (!first.equals(table.storage())) {
      changes.add(new SetTableStorage(name, table.storage()));
    }
    table.triggers().forEach(each -> expand(new CreateTrigger(name, each)));
    if (table.rowSecurity() || table.forceRowSecurity()) {
      changes.add(new SetRowSecurity(name, table.rowSecurity(), table.forceRowSecurity()));
    }
    table.policies().forEach(each -> expand(new CreatePolicy(name, each)));
    about(new ObjectReference.TableReference(name), table.comment(), table.privileges());
    for (Column each : table.columns()) {
      if (inheriting.filter(it -> it.storesAlike(each)).isPresent()) {
        aboutStoredColumn(new ObjectReference.ColumnReference(name, each.name()), each);
      } else {
        aboutColumn(name, each);
      }
    }
    bare.forEach(
        each ->
            comment(new ObjectReference.ConstraintReference(name, each.name()), each.comment()));
  }

  /** Partitions are attached once they are whole. */
  private static Lineage alone(Lineage lineage) {
    return lineage
        .withPartition(Optional.empty())
        .withInheritance(Inheritance.NONE)
        .withChildren(Lineage.NONE.children());
  }

  /** CREATE TABLE has no NOT VALID. */
  private static boolean isInline(Constraint constraint, Predicate<ForeignKey> inline) {
    if (constraint instanceof ForeignKey key) {
      return (key.validated() || !key.enforced()) && inline.test(key);
    }
    return !(constraint instanceof CheckConstraint check) || check.validated() || !check.enforced();
  }

  /**
   * One CREATE TABLE makes but one index of keys that say the same, and drops the others' names.
   */
  private static boolean isRepeated(Constraint constraint, Table table) {
    if (!(constraint instanceof UniqueConstraint unique)) {
      return false;
    }
    boolean likePrimary =
        table
            .primaryKey()
            .map(key -> new UniqueConstraint("", key.columns(), false, key.deferrability()))
            .filter(nameless(unique)::equals)
            .isPresent();
    return likePrimary
        || table.constraints().stream()
            .takeWhile(each -> !each.equals(unique))
            .anyMatch(each -> nameless(each).equals(nameless(unique)));
  }

  private static Constraint nameless(Constraint constraint) {
    return constraint.withName("").withComment(Optional.empty());
  }
}
