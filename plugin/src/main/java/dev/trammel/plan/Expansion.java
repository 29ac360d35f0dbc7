package dev.trammel.plan;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.EnumType;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Function;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Privileges;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Sequence;
import dev.trammel.model.Table;
import dev.trammel.model.UniqueConstraint;
import dev.trammel.model.View;
import dev.trammel.model.ViewColumn;
import dev.trammel.model.change.AddColumn;
import dev.trammel.model.change.AddConstraint;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateEnumType;
import dev.trammel.model.change.CreateFunction;
import dev.trammel.model.change.CreateIndex;
import dev.trammel.model.change.CreatePolicy;
import dev.trammel.model.change.CreateSequence;
import dev.trammel.model.change.CreateTable;
import dev.trammel.model.change.CreateTrigger;
import dev.trammel.model.change.CreateView;
import dev.trammel.model.change.SetColumnDefault;
import dev.trammel.model.change.SetComment;
import dev.trammel.model.change.SetRowSecurity;
import dev.trammel.model.change.SetSequenceOwner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Splits a change that brings more than one SQL statement can say: a table with its indexes, a
 * column with its comment. What comes out, carried out in order, is the same change.
 */
final class Expansion {

  private final List<Change> changes = new ArrayList<>();

  private Expansion() {}

  static List<Change> of(Change change) {
    return new Expansion().expand(change).changes;
  }

  /**
   * A new table of which some foreign keys must wait.
   *
   * @param inline which foreign keys can be part of CREATE TABLE
   */
  static List<Change> of(Table table, Predicate<ForeignKey> inline) {
    Expansion expansion = new Expansion();
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
      changes.add(new CreateTrigger(it.table(), it.trigger().withComment(Optional.empty())));
      comment(it.subject(), it.trigger().comment());
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
      changes.add(new CreateFunction(function.withComment(Optional.empty())));
      comment(it.subject(), function.comment());
    } else if (change instanceof CreateEnumType it) {
      EnumType type = it.type();
      changes.add(new CreateEnumType(type.withComment(Optional.empty())));
      comment(it.subject(), type.comment());
    } else if (change instanceof CreateView it) {
      view(it.view());
    } else if (change instanceof CreateSequence it && it.sequence().ownedBy().isPresent()) {
      Sequence sequence = it.sequence();
      changes.add(new CreateSequence(sequence.withOwner(Optional.empty())));
      changes.add(new SetSequenceOwner(sequence.name(), sequence.ownedBy()));
    } else {
      changes.add(change);
    }
  }

  private void column(AddColumn change) {
    Column column = change.column();
    changes.add(new AddColumn(change.table(), column.withComment(Optional.empty())));
    comment(change.subject(), column.comment());
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
    comment(new ObjectReference.ViewReference(name), view.comment());
    for (ViewColumn each : view.columns()) {
      comment(new ObjectReference.ColumnReference(name, each.name()), each.comment());
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
    List<Column> columns =
        table.columns().stream().map(each -> each.withComment(Optional.empty())).toList();
    changes.add(new CreateTable(Table.of(name, columns, bare)));
    table.constraints().stream()
        .filter(each -> !bare.contains(each))
        .forEach(each -> changes.add(new AddConstraint(name, each)));
    table.indexes().forEach(each -> expand(new CreateIndex(name, each)));
    table.triggers().forEach(each -> expand(new CreateTrigger(name, each)));
    if (table.rowSecurity() || table.forceRowSecurity()) {
      changes.add(new SetRowSecurity(name, table.rowSecurity(), table.forceRowSecurity()));
    }
    table.policies().forEach(each -> expand(new CreatePolicy(name, each)));
    comment(new ObjectReference.TableReference(name), table.comment());
    for (Column each : table.columns()) {
      comment(new ObjectReference.ColumnReference(name, each.name()), each.comment());
    }
  }

  /** CREATE TABLE has no NOT VALID. */
  private static boolean isInline(Constraint constraint, Predicate<ForeignKey> inline) {
    if (constraint instanceof ForeignKey key) {
      return key.validated() && inline.test(key);
    }
    return !(constraint instanceof CheckConstraint check) || check.validated();
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
            .filter(unique.withName("")::equals)
            .isPresent();
    return likePrimary
        || table.constraints().stream()
            .takeWhile(each -> !each.equals(unique))
            .anyMatch(each -> each.withName("").equals(unique.withName("")));
  }
}
