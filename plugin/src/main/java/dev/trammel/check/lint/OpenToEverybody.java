package dev.trammel.check.lint;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.Expression;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.ObjectReference.PolicyReference;
import dev.trammel.model.Policy;
import dev.trammel.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * TR552: a policy that lets who has not even signed in write any row: roles {@code anon} or {@code
 * public} with the condition {@code true}.
 */
public final class OpenToEverybody implements Lint {

  private static final Set<String> EVERYBODY = Set.of("anon", "public");

  @Override
  public List<Diagnostic> check(Table table, Function<ObjectReference, Position> places) {
    return table.policies().stream()
        .filter(Policy::permissive)
        .filter(policy -> policy.roles().stream().anyMatch(EVERYBODY::contains))
        .filter(OpenToEverybody::letsWriteAnything)
        .map(policy -> diagnostic(table, policy, places))
        .toList();
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
    return condition.map(Expression::sql).filter("true"::equalsIgnoreCase).isPresent();
  }

  private static Diagnostic diagnostic(
      Table table, Policy policy, Function<ObjectReference, Position> places) {
    String roles = String.join(", ", policy.roles());
    return Diagnostic.warning(
            Code.TR552,
            places.apply(new PolicyReference(table.name(), policy.name())),
            "policy \"" + policy.name() + "\" opens " + table.name() + " to everybody")
        .found(policy.command() + " for " + roles + " where true")
        .expected("a role that has signed in, or a condition")
        .fix("name the role, such as service_role, or write what a row has to fulfil");
  }
}
