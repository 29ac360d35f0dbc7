package dev.trammel.model;

import java.util.List;
import java.util.Optional;

/**
 * A row-level security policy.
 *
 * @param roles sorted; {@code [public]} when none was named
 */
public record Policy(
    String name,
    boolean permissive,
    Command command,
    List<String> roles,
    Optional<Expression> using,
    Optional<Expression> withCheck,
    Optional<String> comment) {

  /** The command that a policy governs. */
  public enum Command {
    ALL,
    SELECT,
    INSERT,
    UPDATE,
    DELETE
  }

  public Policy {
    roles = roles.isEmpty() ? List.of("public") : roles.stream().sorted().toList();
  }

  public Policy withExpressions(Optional<Expression> otherUsing, Optional<Expression> otherCheck) {
    return new Policy(name, permissive, command, roles, otherUsing, otherCheck, comment);
  }

  public Policy withName(String other) {
    return new Policy(other, permissive, command, roles, using, withCheck, comment);
  }

  public Policy withRoles(List<String> other) {
    return new Policy(name, permissive, command, other, using, withCheck, comment);
  }

  public Policy withComment(Optional<String> other) {
    return new Policy(name, permissive, command, roles, using, withCheck, other);
  }
}
