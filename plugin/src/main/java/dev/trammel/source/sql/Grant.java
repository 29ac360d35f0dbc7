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
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

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
    Optional<String> owner = former.owner().or(() -> Privilege.usualOwner(object));
    SortedMap<String, Privileges> columns = new TreeMap<>();
    for (Action each : actions) {
      if (each.columns().isEmpty()) {
        later = changed(later, owner, each.on(PrivilegeKind.of(object)));
        if (!grants) {
          revokeOnColumns(now, object, owner, each.on(PrivilegeKind.COLUMN), columns);
        }
      } else {
        onColumns(now, object, owner, each, columns);
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
      Situation now,
      ObjectReference object,
      Optional<String> owner,
      Action action,
      SortedMap<String, Privileges> columns) {
    for (String column : action.columns()) {
      ObjectReference reference = column(object, column);
      Privileges former =
          columns.getOrDefault(column, GrantedPrivileges.of(now.database(), reference));
      columns.put(column, onColumn(former, owner, action.on(PrivilegeKind.COLUMN)));
    }
  }

  /** What is taken on a whole table is taken on its columns too. */
  private void revokeOnColumns(
      Situation now,
      ObjectReference object,
      Optional<String> owner,
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
      columns.put(column, onColumn(former, owner, taken));
    }
  }

  /** An owner has all privileges on columns that it has on the whole. */
  private Privileges onColumn(Privileges former, Optional<String> owner, List<String> taken) {
    return changed(former, owner, taken).withholding(List.of());
  }

  private Privileges changed(Privileges former, Optional<String> owner, List<String> taken) {
    Privileges later = former;
    for (String grantee : grantees) {
      if (owner.map(grantee::equals).orElseGet(() -> Privilege.isOwner(grantee))) {
        later = ofOwner(later, taken);
        continue;
      } else if (Privilege.isOwner(grantee)) {
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

  private Privileges ofOwner(Privileges former, List<String> taken) {
    Set<String> withheld = new TreeSet<>(former.withheld());
    if (!grants && !optionOnly) {
      withheld.addAll(taken);
    } else if (grants) {
      taken.forEach(withheld::remove);
      if (taken.size() == PrivilegeKind.TABLE.actions().size()) {
        withheld.clear();
      }
    }
    return former.withholding(withheld);
  }

  List<Change> onDefaults(Situation now, List<DefaultPrivileges.Scope> scopes) {
    List<Change> changes = new ArrayList<>();
    for (DefaultPrivileges.Scope scope : scopes) {
      Privileges later = now.database().defaultPrivileges(scope).privileges();
      for (Action each : actions) {
        later = changed(later, scope.role(), each.on(PrivilegeKind.of(scope.kind())));
      }
      // In one schema there are additions alone, and an owner has everything to begin with.
      later = scope.schema().isPresent() ? later.withholding(List.of()) : later;
      changes.add(new SetDefaultPrivileges(new DefaultPrivileges(scope, later)));
    }
    return changes;
  }
}
