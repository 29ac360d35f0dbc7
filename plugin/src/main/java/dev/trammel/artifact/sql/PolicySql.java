package dev.trammel.artifact.sql;

import dev.trammel.model.Policy;
import dev.trammel.model.QualifiedName;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints CREATE POLICY. */
final class PolicySql {

  /** Words that name no role of the catalog. */
  private static final Set<String> SPECIAL_ROLES =
      Set.of("public", "current_user", "current_role", "session_user");

  private PolicySql() {}

  static String create(QualifiedName table, Policy policy) {
    return "CREATE POLICY "
        + Names.of(policy.name())
        + " ON "
        + Names.of(table)
        + (policy.permissive() ? "" : "\n  AS RESTRICTIVE")
        + "\n  FOR "
        + policy.command().name()
        + "\n  TO "
        + policy.roles().stream().map(PolicySql::role).collect(Collectors.joining(", "))
        + policy.using().map(each -> "\n  USING " + ExpressionSql.parenthesised(each)).orElse("")
        + policy
            .withCheck()
            .map(each -> "\n  WITH CHECK " + ExpressionSql.parenthesised(each))
            .orElse("")
        + ";";
  }

  private static String role(String role) {
    return SPECIAL_ROLES.contains(role) ? role : Names.of(role);
  }
}
