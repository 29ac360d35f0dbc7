package dev.trammel.artifact.sql;

import dev.trammel.model.Database;
import dev.trammel.model.DefaultPrivileges;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Privilege;
import dev.trammel.model.PrivilegeKind;
import dev.trammel.model.Privileges;
import dev.trammel.model.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Prints OWNER TO, GRANT and REVOKE, a statement for each grantee. */
final class GrantSql {

  private static final String CURRENT_USER = "CURRENT_USER";

  private GrantSql() {}

  /** {@code ALTER … OWNER TO role}; empty where the owner stays. */
  static Optional<String> owner(
      ObjectReference object, Privileges from, Privileges to, Database before) {
    if (from.owner().equals(to.owner())) {
      return Optional.empty();
    }
    return Optional.of(
        "ALTER " + ObjectSql.reference(object, before) + " OWNER TO " + owner(object, to) + ";");
  }

  private static String owner(ObjectReference object, Privileges privileges) {
    return privileges
        .owner()
        .or(() -> Privilege.usualOwner(object))
        .map(Names::of)
        .orElse(CURRENT_USER);
  }

  static List<String> between(
      ObjectReference object, Privileges former, Privileges to, Database before) {
    List<String> statements = new ArrayList<>();
    owner(object, former, to, before).ifPresent(statements::add);
    statements.addAll(granted(object, former.ownedBy(to.owner()), to, before));
    return statements;
  }

  private static List<String> granted(
      ObjectReference object, Privileges from, Privileges to, Database before) {
    if (object instanceof ObjectReference.ColumnReference it) {
      return statements(
          "",
          "TABLE " + Names.of(it.table()),
          " (" + Names.of(it.column()) + ")",
          PrivilegeKind.COLUMN,
          from,
          to);
    }
    PrivilegeKind kind = PrivilegeKind.of(object);
    List<String> statements = new ArrayList<>();
    own(statements, "", target(object, before), kind, owner(object, to), from, to);
    statements.addAll(statements("", target(object, before), "", kind, from, to));
    if (object instanceof ObjectReference.TableReference it) {
      before
          .table(it.table())
          .ifPresent(
              table ->
                  table
                      .columns()
                      .forEach(
                          each ->
                              statements.addAll(
                                  again(
                                      it.table(),
                                      each.name(),
                                      lost(each.privileges(), from, to, kind)))));
    } else if (object instanceof ObjectReference.ViewReference it) {
      before
          .view(it.view())
          .ifPresent(
              view ->
                  view.columns()
                      .forEach(
                          each ->
                              statements.addAll(
                                  again(
                                      it.view(),
                                      each.name(),
                                      lost(each.privileges(), from, to, kind)))));
    }
    return statements;
  }

  private static List<String> again(QualifiedName relation, String column, Privileges lost) {
    String part = " (" + Names.of(column) + ")";
    String target = "TABLE " + Names.of(relation);
    return statements("", target, part, PrivilegeKind.COLUMN, Privileges.NONE, lost);
  }

  /** What REVOKE on a relation takes from a column that has it for itself. */
  private static Privileges lost(
      Privileges ofColumn, Privileges from, Privileges to, PrivilegeKind kind) {
    return Privileges.of(
        ofColumn.granted().stream()
            .filter(
                each ->
                    gone(from.of(each.grantee()), to.of(each.grantee()), kind)
                        .contains(each.action()))
            .toList());
  }

  private static List<String> gone(
      SortedMap<String, Boolean> had, SortedMap<String, Boolean> has, PrivilegeKind kind) {
    List<String> gone = had.keySet().stream().filter(each -> !has.containsKey(each)).toList();
    // ALL takes what later versions of PostgreSQL count among it as well.
    boolean all = !gone.isEmpty() && had.keySet().containsAll(kind.actions());
    return all ? List.copyOf(had.keySet()) : gone;
  }

  /** What the owner takes from itself, and gives back. */
  private static void own(
      List<String> statements,
      String prefix,
      String target,
      PrivilegeKind kind,
      String owner,
      Privileges from,
      Privileges to) {
    List<String> taken = new ArrayList<>(to.withheld());
    taken.removeAll(from.withheld());
    // What completes ALL takes what later versions of PostgreSQL count among it as well.
    boolean all = !taken.isEmpty() && to.withheld().containsAll(kind.actions());
    List<String> given = new ArrayList<>(from.withheld());
    given.removeAll(to.withheld());
    boolean back = !given.isEmpty() && to.withheld().isEmpty();
    if (!taken.isEmpty()) {
      statements.add(
          prefix
              + "REVOKE "
              + list(actions(all ? List.copyOf(to.withheld()) : taken, kind), "")
              + " ON "
              + target
              + " FROM "
              + owner
              + ";");
    }
    if (!given.isEmpty()) {
      statements.add(
          prefix
              + "GRANT "
              + (back ? "ALL" : list(actions(given, kind), ""))
              + " ON "
              + target
              + " TO "
              + owner
              + ";");
    }
  }

  /** A domain is a type to GRANT, an aggregate a function, a view or foreign table a table. */
  private static String target(ObjectReference object, Database before) {
    if (object instanceof ObjectReference.DefinedReference it) {
      String reference = ObjectSql.reference(object, before);
      return switch (it.key().kind()) {
        case AGGREGATE ->
            reference.replaceFirst("AGGREGATE", "FUNCTION").replaceFirst("\\(\\*\\)$", "()");
        case SERVER -> "FOREIGN " + reference;
        default -> reference;
      };
    }
    if (object instanceof ObjectReference.TypeReference it) {
      return "TYPE " + Names.of(it.type());
    } else if (object instanceof ObjectReference.TableReference it) {
      return "TABLE " + Names.of(it.table());
    }
    return object instanceof ObjectReference.ViewReference it
        ? "TABLE " + Names.of(it.view())
        : ObjectSql.reference(object, before);
  }

  static List<String> defaults(DefaultPrivileges from, DefaultPrivileges to) {
    DefaultPrivileges.Scope scope = to.scope();
    String prefix =
        "ALTER DEFAULT PRIVILEGES "
            + scope.role().map(each -> "FOR ROLE " + Names.of(each) + " ").orElse("")
            + scope.schema().map(each -> "IN SCHEMA " + Names.of(each) + " ").orElse("");
    List<String> statements = new ArrayList<>();
    PrivilegeKind kind = PrivilegeKind.of(scope.kind());
    String owner = scope.role().map(Names::of).orElse(CURRENT_USER);
    own(statements, prefix, scope.kind().sql(), kind, owner, from.privileges(), to.privileges());
    statements.addAll(
        statements(prefix, scope.kind().sql(), "", kind, from.privileges(), to.privileges()));
    return statements;
  }

  private static List<String> statements(
      String prefix,
      String target,
      String column,
      PrivilegeKind kind,
      Privileges from,
      Privileges to) {
    List<String> statements = new ArrayList<>();
    Privileges left = from;
    for (String grantee : from.grantees()) {
      SortedMap<String, Boolean> had = from.of(grantee);
      SortedMap<String, Boolean> has = to.of(grantee);
      List<String> gone = gone(had, has, kind);
      for (String each : gone) {
        left = left.minus(grantee, each);
      }
      revoke(statements, prefix, "", actions(gone, kind), target, column, grantee);
      List<String> options =
          left.of(grantee).entrySet().stream()
              .filter(each -> each.getValue() && Boolean.FALSE.equals(has.get(each.getKey())))
              .map(Map.Entry::getKey)
              .toList();
      revoke(statements, prefix, "GRANT OPTION FOR ", options, target, column, grantee);
    }
    for (String grantee : to.grantees()) {
      SortedMap<String, Boolean> has = to.of(grantee);
      SortedMap<String, Boolean> had = left.of(grantee);
      for (boolean grantable : new boolean[] {false, true}) {
        List<String> added =
            has.keySet().stream()
                .filter(each -> has.get(each) == grantable)
                .filter(each -> !had.containsKey(each) || (grantable && !had.get(each)))
                .toList();
        List<String> whole =
            has.keySet().stream().filter(each -> has.get(each) == grantable).toList();
        // What completes ALL gives what later versions of PostgreSQL count among it as well.
        boolean completes = !added.isEmpty() && whole.containsAll(kind.actions());
        List<String> given = actions(completes ? whole : added, kind);
        grant(statements, prefix, given, target, column, grantee, grantable);
      }
    }
    return statements;
  }

  /** ALL for all of several. */
  private static List<String> actions(List<String> actions, PrivilegeKind kind) {
    boolean all = kind.actions().size() > 1 && actions.containsAll(kind.actions());
    return all ? List.of("ALL") : actions;
  }

  private static void revoke(
      List<String> statements,
      String prefix,
      String option,
      List<String> actions,
      String target,
      String column,
      String grantee) {
    if (!actions.isEmpty()) {
      statements.add(
          prefix
              + "REVOKE "
              + option
              + list(actions, column)
              + " ON "
              + target
              + " FROM "
              + role(grantee)
              + ";");
    }
  }

  private static void grant(
      List<String> statements,
      String prefix,
      List<String> actions,
      String target,
      String column,
      String grantee,
      boolean grantable) {
    if (!actions.isEmpty()) {
      statements.add(
          prefix
              + "GRANT "
              + list(actions, column)
              + " ON "
              + target
              + " TO "
              + role(grantee)
              + (grantable ? " WITH GRANT OPTION" : "")
              + ";");
    }
  }

  private static String list(List<String> actions, String column) {
    return actions.stream().map(each -> each + column).collect(Collectors.joining(", "));
  }

  private static String role(String grantee) {
    return grantee.equals(Privilege.PUBLIC) ? "PUBLIC" : Names.of(grantee);
  }
}
