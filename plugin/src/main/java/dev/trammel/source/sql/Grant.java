package dev.trammel.source.sql;

import dev.trammel.model.DefaultPrivileges;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Privilege;
import dev.trammel.model.PrivilegeKind;
import dev.trammel.model.Privileges;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Relation;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.GrantedPrivileges;
import dev.trammel.model.change.SetDefaultPrivileges;
import dev.trammel.model.change.SetPrivileges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What GRANT gives or REVOKE takes, before it is known on what.
 *
 * @param optionOnly of {@code REVOKE GRANT OPTION FOR}
 * @param option of {@code WITH GRANT OPTION}
 */
record Grant(
    boolean grants,
    boolean optionOnly,
    List<Action> actions,
    List<String> grantees,
    boolean option) {

  Grant {
    actions = List.copyOf(actions);
    grantees = List.copyOf(grantees);
  }

  /**
   * A privilege as written.
   *
   * @param columns empty for the whole object
   */
  record Action(String action, List<String> columns) {

    Action {
      columns = List.copyOf(columns);
    }

    List<String> on(PrivilegeKind kind) {
      return action.equals("ALL") ? kind.actions() : List.of(action);
    }
  }

  List<Change> on(Situation now, GrantTargets targets) {
    List<Change> changes = new ArrayList<>();
    for (ObjectReference each : targets.in(now)) {
      onObject(now, each, changes);
    }
    return changes;
  }

  private void onObject(Situation now, ObjectReference object, List<Change> changes) {
    Privileges former = GrantedPrivileges.of(now.database(), object);
    Privileges later = former;
    SortedMap<String, Privileges> columns = new TreeMap<>();
    for (Action each : actions) {
      if (each.columns().isEmpty()) {
        later = changed(later, each.on(PrivilegeKind.of(object)));
        if (!grants) {
          revokeOnColumns(now, object, each.on(PrivilegeKind.COLUMN), columns);
        }
      } else {
        onColumns(now, object, each, columns);
      }
    }
    if (!later.equals(former)) {
      changes.add(new SetPrivileges(object, later));
    }
    columns.forEach(
        (column, privileges) -> {
          ObjectReference reference = column(object, column);
          if (!GrantedPrivileges.of(now.database(), reference).equals(privileges)) {
            changes.add(new SetPrivileges(reference, privileges));
          }
        });
  }

  private static QualifiedName relation(ObjectReference object) {
    return object instanceof ObjectReference.ViewReference view
        ? view.view()
        : ((ObjectReference.TableReference) object).table();
  }

  private static ObjectReference column(ObjectReference object, String column) {
    return new ObjectReference.ColumnReference(relation(object), column);
  }

  private void onColumns(
      Situation now, ObjectReference object, Action action, SortedMap<String, Privileges> columns) {
    for (String column : action.columns()) {
      ObjectReference reference = column(object, column);
      Privileges former =
          columns.getOrDefault(column, GrantedPrivileges.of(now.database(), reference));
      columns.put(column, changed(former, action.on(PrivilegeKind.COLUMN)));
    }
  }

  /** What is taken on a whole table is taken on its columns too. */
  private void revokeOnColumns(
      Situation now,
      ObjectReference object,
      List<String> taken,
      SortedMap<String, Privileges> columns) {
    if (!(object instanceof ObjectReference.TableReference)
        && !(object instanceof ObjectReference.ViewReference)) {
      return;
    }
    Relation relation = now.database().relation(relation(object)).orElseThrow();
    for (String column : relation.columnNames()) {
      Privileges former =
          columns.getOrDefault(
              column, GrantedPrivileges.of(now.database(), column(object, column)));
      columns.put(column, changed(former, taken));
    }
  }

  private Privileges changed(Privileges former, List<String> taken) {
    Privileges later = former;
    for (String grantee : grantees) {
      if (Privilege.isOwner(grantee)) {
        continue;
      }
      for (String action : taken) {
        if (grants) {
          later = later.plus(new Privilege(grantee, action, option));
        } else if (optionOnly) {
          later = later.withoutGrantOption(grantee, action);
        } else {
          later = later.minus(grantee, action);
        }
      }
      if (!grants && taken.size() == PrivilegeKind.TABLE.actions().size()) {
        later = later.minus(grantee, "MAINTAIN");
      }
    }
    return later;
  }

  List<Change> onDefaults(Situation now, List<DefaultPrivileges.Scope> scopes) {
    List<Change> changes = new ArrayList<>();
    for (DefaultPrivileges.Scope scope : scopes) {
      Privileges later = now.database().defaultPrivileges(scope).privileges();
      Grant toOthers = without(scope.role());
      for (Action each : actions) {
        later = toOthers.changed(later, each.on(PrivilegeKind.of(scope.kind())));
      }
      changes.add(new SetDefaultPrivileges(new DefaultPrivileges(scope, later)));
    }
    return changes;
  }

  /** What an owner may do with what it makes is not held. */
  private Grant without(Optional<String> owner) {
    List<String> others =
        grantees.stream().filter(each -> !owner.equals(Optional.of(each))).toList();
    return new Grant(grants, optionOnly, actions, others, option);
  }
}
