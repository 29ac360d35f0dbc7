package dev.trammel.hazard.lint;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.model.Expression;
import dev.trammel.model.ExternalTable;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Policy;
import dev.trammel.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** TR671 to TR676 and TR683: policies that guard nothing, too little, or slowly. */
final class PolicyRules implements StateRule {

  private static final Pattern CALL =
      Pattern.compile(
          "(?<!select )\\b(auth\\.(?:uid|jwt|role|email)\\(\\)|current_setting\\()",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern METADATA = Pattern.compile("(?i)\\buser_metadata\\b");
  private static final Pattern WHO =
      Pattern.compile("(?i)\\bauth\\.|current_setting|current_user|session_user|current_role");

  /** Roles that no policy holds back anyway. */
  private static final Set<String> TRUSTED =
      Set.of("dashboard_user", "postgres", "service_role", "supabase_admin");

  private static final Set<String> EVERYBODY = Set.of("anon", "public");

  @Override
  public List<Diagnostic> check(State state) {
    List<Diagnostic> found = new ArrayList<>();
    for (Table table : state.tables()) {
      ObjectReference subject = new ObjectReference.TableReference(table.name());
      if (!table.rowSecurity() && !table.policies().isEmpty()) {
        found.add(
            state
                .warn(Code.TR671, subject, "the policies of " + table.name() + " guard nothing")
                .found(table.policies().size() + " policies, row-level security off")
                .expected("row-level security where there are policies")
                .fix("write ALTER TABLE " + table.name() + " ENABLE ROW LEVEL SECURITY"));
      }
      if (table.rowSecurity() && table.policies().isEmpty()) {
        found.add(
            state
                .warn(
                    Code.TR672,
                    subject,
                    "nobody but its owner and those who bypass it sees a row of " + table.name())
                .found("row-level security on, no policy")
                .expected("a policy for those who shall see rows, if any shall")
                .fix("write a policy, or silence this where only a service role works"));
      }
      table.policies().forEach(each -> policy(state, table, each).forEach(found::add));
      overlapping(state, table).ifPresent(found::add);
    }
    for (ExternalTable each : state.declared().platformTables()) {
      each.policies().forEach(policy -> policy(state, each.asTable(), policy).forEach(found::add));
    }
    return found;
  }

  private static Stream<Diagnostic> policy(State state, Table table, Policy policy) {
    ObjectReference subject = new ObjectReference.PolicyReference(table.name(), policy.name());
    String name = "policy \"" + policy.name() + "\"";
    List<Diagnostic> found = new ArrayList<>();
    boolean everybody = policy.roles().stream().anyMatch(EVERYBODY::contains);
    boolean trusted = TRUSTED.containsAll(policy.roles());
    if (policy.permissive() && letsWriteAnything(policy) && !everybody && !trusted) {
      found.add(
          state
              .warn(Code.TR673, subject, name + " lets its roles write any row of " + table.name())
              .found(policy.command() + " for " + String.join(", ", policy.roles()) + " where true")
              .expected("a condition on the row")
              .fix("write which rows they may write, such as user_id = (SELECT auth.uid())"));
    } else if (policy.permissive()
        && everybody
        && policy.command() != Policy.Command.SELECT
        && !letsWriteAnything(policy)
        && conditions(policy).noneMatch(each -> WHO.matcher(each).find())) {
      found.add(
          state
              .warn(Code.TR674, subject, name + " lets who has not signed in write " + table.name())
              .found(policy.command() + " for " + String.join(", ", policy.roles()))
              .expected("a role that has signed in, or a condition on who it is")
              .fix("write TO authenticated"));
    }
    expressions(state, policy, subject, name, found);
    return found.stream();
  }

  private static void expressions(
      State state, Policy policy, ObjectReference subject, String name, List<Diagnostic> found) {
    conditions(policy)
        .filter(each -> CALL.matcher(each).find())
        .findFirst()
        .ifPresent(
            each ->
                found.add(
                    state
                        .warn(Code.TR675, subject, name + " asks who calls anew for every row")
                        .found(each)
                        .expected("a sub-select, which is computed once a statement")
                        .fix("write (SELECT auth.uid()) for auth.uid(), and the like")));
    conditions(policy)
        .filter(each -> METADATA.matcher(each).find())
        .findFirst()
        .ifPresent(
            each ->
                found.add(
                    state
                        .warn(Code.TR683, subject, name + " trusts what users may write themselves")
                        .found(each)
                        .expected("app_metadata, which only the server writes, or a table")
                        .fix("keep the right where users cannot change it")));
  }

  private static Stream<String> conditions(Policy policy) {
    return Stream.of(policy.using(), policy.withCheck())
        .flatMap(Optional::stream)
        .map(each -> each.sql().replaceAll("\\s+", " ").replace("( ", "("));
  }

  private static boolean letsWriteAnything(Policy policy) {
    return switch (policy.command()) {
      case SELECT -> false;
      case INSERT -> isTrue(policy.withCheck());
      case DELETE -> isTrue(policy.using());
      case UPDATE, ALL -> isTrue(policy.using()) && isTrue(policy.withCheck().or(policy::using));
    };
  }

  private static boolean isTrue(Optional<Expression> condition) {
    return condition
        .map(each -> each.sql().replaceAll("[()\\s]", "").toLowerCase(Locale.ROOT))
        .filter(each -> each.equals("true") || each.equals("1=1"))
        .isPresent();
  }

  /** The first two that are asked for one role and command. */
  private static Optional<Diagnostic> overlapping(State state, Table table) {
    List<Policy> policies = table.policies().stream().filter(Policy::permissive).toList();
    for (int i = 1; i < policies.size(); i++) {
      Policy later = policies.get(i);
      for (Policy first : policies.subList(0, i)) {
        if (meet(first, later)) {
          return Optional.of(
              state
                  .warn(
                      Code.TR676,
                      new ObjectReference.PolicyReference(table.name(), later.name()),
                      "every row of "
                          + table.name()
                          + " is put to several policies, of which one would do")
                  .found("\"" + first.name() + "\" and \"" + later.name() + "\"")
                  .expected("one permissive policy for each role and command")
                  .fix("join their conditions by OR in one policy"));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean meet(Policy one, Policy other) {
    boolean commands =
        one.command() == other.command()
            || one.command() == Policy.Command.ALL
            || other.command() == Policy.Command.ALL;
    boolean roles =
        one.roles().contains("public")
            || other.roles().contains("public")
            || one.roles().stream().anyMatch(other.roles()::contains);
    return commands && roles;
  }
}
