package dev.trammel.model.change;

import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.Index;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Policy;
import dev.trammel.model.Relation;
import dev.trammel.model.Table;
import dev.trammel.model.Trigger;
import dev.trammel.model.View;
import dev.trammel.model.ViewColumn;
import java.util.Optional;

/** Reads and writes the comment of a table or view and of what belongs to it. */
final class MemberComments {

  private MemberComments() {}

  static Optional<String> get(Relation relation, ObjectReference subject) {
    if (subject instanceof ObjectReference.IndexReference it) {
      return relation.index(it.index()).flatMap(Index::comment);
    } else if (subject instanceof ObjectReference.TriggerReference it) {
      return relation.trigger(it.trigger()).flatMap(Trigger::comment);
    }
    return relation instanceof Table table
        ? ofTable(table, subject)
        : ofView((View) relation, subject);
  }

  private static Optional<String> ofTable(Table table, ObjectReference subject) {
    if (subject instanceof ObjectReference.TableReference) {
      return table.comment();
    } else if (subject instanceof ObjectReference.ColumnReference it) {
      return table.column(it.column()).flatMap(Column::comment);
    } else if (subject instanceof ObjectReference.ConstraintReference it) {
      return table.constraint(it.constraint()).flatMap(Constraint::comment);
    } else if (subject instanceof ObjectReference.PolicyReference it) {
      return table.policy(it.policy()).flatMap(Policy::comment);
    }
    return Optional.empty();
  }

  private static Optional<String> ofView(View view, ObjectReference subject) {
    if (subject instanceof ObjectReference.ViewReference) {
      return view.comment();
    }
    return subject instanceof ObjectReference.ColumnReference it
        ? view.column(it.column()).flatMap(ViewColumn::comment)
        : Optional.empty();
  }

  static Relation set(Relation relation, ObjectReference subject, Optional<String> comment) {
    if (subject instanceof ObjectReference.IndexReference it) {
      Index index = present(relation.index(it.index()), subject);
      return Members.with(relation, index.withComment(comment));
    } else if (subject instanceof ObjectReference.TriggerReference it) {
      Trigger trigger = present(relation.trigger(it.trigger()), subject);
      return Members.with(relation, trigger.withComment(comment));
    }
    return relation instanceof Table table
        ? onTable(table, subject, comment)
        : onView((View) relation, subject, comment);
  }

  private static Table onTable(Table table, ObjectReference subject, Optional<String> comment) {
    if (subject instanceof ObjectReference.TableReference) {
      return table.withComment(comment);
    } else if (subject instanceof ObjectReference.ColumnReference it) {
      if (table.column(it.column()).isEmpty()) {
        throw InapplicableChange.needs(subject, "column", table.name() + "." + it.column());
      }
      return table.mapColumn(it.column(), each -> each.withComment(comment));
    } else if (subject instanceof ObjectReference.ConstraintReference it) {
      Constraint constraint = present(table.constraint(it.constraint()), subject);
      return Members.with(table, constraint.withComment(comment));
    } else if (subject instanceof ObjectReference.PolicyReference it) {
      Policy policy = present(table.policy(it.policy()), subject);
      return Members.with(table, policy.withComment(comment));
    }
    throw new InapplicableChange(subject, "is not there");
  }

  private static View onView(View view, ObjectReference subject, Optional<String> comment) {
    if (subject instanceof ObjectReference.ViewReference) {
      return view.withComment(comment);
    } else if (subject instanceof ObjectReference.ColumnReference it) {
      return view.mapColumn(it.column(), each -> each.withComment(comment));
    }
    throw new InapplicableChange(subject, "is not there");
  }

  private static <T> T present(Optional<T> member, ObjectReference subject) {
    return Comments.present(member.orElse(null), subject);
  }
}
