package dev.trammel.artifact.sql;

import dev.trammel.model.Database;
import dev.trammel.model.DefaultPrivileges;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Privilege;
import dev.trammel.model.Privileges;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints GRANT and REVOKE, a statement for each grantee. */
final class GrantSql {

  private GrantSql() {}

  static List<String> between(
      ObjectReference object, Privileges from, Privileges to, Database before) {
    if (object instanceof ObjectReference.ColumnReference it) {
      return statements(
          "", "TABLE " + Names.of(it.table()), " (" + Names.of(it.column()) + ")", from, to);
    }
    return statements("", target(object, before), "", from, to);
  }

  /** A domain is a type to GRANT, a view is a table. */
  private static String target(ObjectReference object, Database before) {
    if (object instanceof ObjectReference.TypeReference it) {
      return "TYPE " + Names.of(it.type());
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
    return statements(prefix, scope.kind().name(), "", from.privileges(), to.privileges());
  }

  private static List<String> statements(
      String prefix, String target, String column, Privileges from, Privileges to) {
    List<String> statements = new ArrayList<>();
    SortedMap<String, SortedMap<String, Boolean>> former = byGrantee(from);
    SortedMap<String, SortedMap<String, Boolean>> later = byGrantee(to);
    for (String grantee : former.keySet()) {
      SortedMap<String, Boolean> had = former.get(grantee);
      SortedMap<String, Boolean> has = later.getOrDefault(grantee, new TreeMap<>());
      List<String> gone = had.keySet().stream().filter(each -> !has.containsKey(each)).toList();
      revoke(statements, prefix, "", gone, target, column, grantee);
      List<String> options =
          had.keySet().stream()
              .filter(each -> had.get(each) && Boolean.FALSE.equals(has.get(each)))
              .toList();
      revoke(statements, prefix, "GRANT OPTION FOR ", options, target, column, grantee);
    }
    for (String grantee : later.keySet()) {
      SortedMap<String, Boolean> has = later.get(grantee);
      SortedMap<String, Boolean> had = former.getOrDefault(grantee, new TreeMap<>());
      for (boolean grantable : new boolean[] {false, true}) {
        List<String> added =
            has.keySet().stream()
                .filter(each -> has.get(each) == grantable)
                .filter(each -> !had.containsKey(each) || (grantable && !had.get(each)))
                .toList();
        grant(statements, prefix, added, target, column, grantee, grantable);
      }
    }
    return statements;
  }

  private static SortedMap<String, SortedMap<String, Boolean>> byGrantee(Privileges privileges) {
    SortedMap<String, SortedMap<String, Boolean>> map = new TreeMap<>();
    for (Privilege each : privileges.granted()) {
      map.computeIfAbsent(each.grantee(), grantee -> new TreeMap<>())
          .merge(each.action(), each.grantable(), Boolean::logicalOr);
    }
    return map;
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
