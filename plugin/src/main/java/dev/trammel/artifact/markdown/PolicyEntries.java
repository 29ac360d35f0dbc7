package dev.trammel.artifact.markdown;

import static dev.trammel.artifact.markdown.DocFacts.nowhere;

import dev.trammel.model.Policy;
import dev.trammel.model.Table;
import dev.trammel.model.doc.PolicyEntry;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes the entries of the policies section. */
final class PolicyEntries {

  private static final Pattern PLAIN = Pattern.compile("[^\\s{},\"\\\\]+");

  private PolicyEntries() {}

  static List<PolicyEntry> of(Table table, boolean trammel) {
    return table.policies().stream().map(policy -> entry(policy, trammel)).toList();
  }

  private static PolicyEntry entry(Policy policy, boolean trammel) {
    return new PolicyEntry(
        nowhere(policy.name()),
        nowhere(policy.command()),
        trammel ? Optional.of(nowhere(policy.permissive())) : Optional.empty(),
        nowhere(roles(policy.roles())),
        policy.using().map(each -> Printed.term(each, trammel)).map(DocFacts::nowhere),
        policy.withCheck().map(each -> Printed.term(each, trammel)).map(DocFacts::nowhere),
        trammel ? policy.comment().map(DocFacts::nowhere) : Optional.empty());
  }

  /** As PostgreSQL prints an array of names. */
  private static String roles(List<String> roles) {
    return roles.stream().map(PolicyEntries::role).collect(Collectors.joining(",", "{", "}"));
  }

  private static String role(String role) {
    boolean plain = PLAIN.matcher(role).matches() && !role.equalsIgnoreCase("null");
    return plain ? role : '"' + role.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
