package dev.trammel.model.change;

import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.EnumType;
import dev.trammel.model.Function;
import dev.trammel.model.Index;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Policy;
import dev.trammel.model.Relation;
import dev.trammel.model.Table;
import dev.trammel.model.Trigger;
import dev.trammel.model.View;
import dev.trammel.model.ViewColumn;
import java.util.Optional;

/** Reads and writes the comment of an object. */
final class Comments {

  private Comments() {}

  static Optional<String> get(Database database, ObjectReference subject) {
    if (subject instanceof ObjectReference.TableReference it) {
      return database.table(it.table()).flatMap(Table::comment);
    } else if (subject instanceof ObjectReference.ViewReference it) {
      return database.view(it.view()).flatMap(View::comment);
    } else if (subject instanceof ObjectReference.ColumnReference it) {
      Optional<String> ofView =
          database
              .view(it.table())
              .flatMap(view -> view.column(it.column()))
              .flatMap(ViewColumn::comment);
      return database
          .table(it.table())
          .flatMap(table -> table.column(it.column()))
          .flatMap(Column::comment)
          .or(() -> ofView);
    } else if (subject instanceof ObjectReference.IndexReference it) {
      return database
          .relation(it.table())
          .flatMap(table -> table.index(it.index()))
          .flatMap(Index::comment);
    } else if (subject instanceof ObjectReference.TriggerReference it) {
      return database
          .relation(it.table())
          .flatMap(table -> table.trigger(it.trigger()))
          .flatMap(Trigger::comment);
    } else if (subject instanceof ObjectReference.PolicyReference it) {
      return database
          .table(it.table())
          .flatMap(table -> table.policy(it.policy()))
          .flatMap(Policy::comment);
    } else if (subject instanceof ObjectReference.FunctionReference it) {
      return Optional.ofNullable(database.functions().get(it.function()))
          .flatMap(Function::comment);
    } else if (subject instanceof ObjectReference.EnumTypeReference it) {
      return Optional.ofNullable(database.enumTypes().get(it.type())).flatMap(EnumType::comment);
    }
    return Optional.empty();
  }

  static Database set(Database database, ObjectReference subject, Optional<String> comment) {
    if (subject instanceof ObjectReference.FunctionReference it) {
      Function function = present(database.functions().get(it.function()), subject);
      return database.with(function.withComment(comment));
    } else if (subject instanceof ObjectReference.EnumTypeReference it) {
      EnumType type = present(database.enumTypes().get(it.type()), subject);
      return database.with(type.withComment(comment));
    }
    return database.with(onTable(database, subject, comment));
  }

  private static Relation onTable(
      Database database, ObjectReference subject, Optional<String> comment) {
    if (subject instanceof ObjectReference.TableReference it) {
      return Members.require(database, it.table(), subject).withComment(comment);
    } else if (subject instanceof ObjectReference.ViewReference it) {
      return Views.require(database, it.view(), subject).withComment(comment);
    } else if (subject instanceof ObjectReference.ColumnReference it) {
      View view = database.views().get(it.table());
      if (view != null) {
        return view.mapColumn(it.column(), each -> each.withComment(comment));
      }
      Members.requireColumn(database, it.table(), it.column(), subject);
      return Members.require(database, it.table(), subject)
          .mapColumn(it.column(), each -> each.withComment(comment));
    } else if (subject instanceof ObjectReference.IndexReference it) {
      Relation table = Members.requireRelation(database, it.table(), subject);
      Index index = present(table.index(it.index()).orElse(null), subject);
      return Members.with(table, index.withComment(comment));
    } else if (subject instanceof ObjectReference.TriggerReference it) {
      Relation table = Members.requireRelation(database, it.table(), subject);
      Trigger trigger = present(table.trigger(it.trigger()).orElse(null), subject);
      return Members.with(table, trigger.withComment(comment));
    } else if (subject instanceof ObjectReference.PolicyReference it) {
      Table table = Members.require(database, it.table(), subject);
      Policy policy = present(table.policy(it.policy()).orElse(null), subject);
      return Members.with(table, policy.withComment(comment));
    }
    throw new InapplicableChange(subject, "carries no comment that is modelled");
  }

  private static <T> T present(T object, ObjectReference subject) {
    if (object == null) {
      throw new InapplicableChange(subject, "is not there");
    }
    return object;
  }
}
