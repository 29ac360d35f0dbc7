package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Located;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Policy;
import dev.trammel.model.Table;
import dev.trammel.model.doc.PolicyEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes policies of their entries; mode and comment come from the base where they are hidden. */
final class PolicyAssembler {

  private final Assembly assembly;

  PolicyAssembler(Assembly assembly) {
    this.assembly = assembly;
  }

  List<Policy> policies(Set<String> droppedOnPurpose) {
    List<Policy> policies = new ArrayList<>();
    for (PolicyEntry entry : assembly.doc().policies()) {
      if (policies.stream().anyMatch(each -> each.name().equals(entry.name().value()))) {
        assembly.add(
            Diagnostic.error(
                    Code.TR110,
                    entry.name().position(),
                    "policy \"" + entry.name().value() + "\" stands twice")
                .underlining(entry.name().value().length())
                .fix("delete one of the two"));
      } else {
        policies.add(policy(entry));
      }
    }
    Set<String> named = policies.stream().map(Policy::name).collect(Collectors.toSet());
    for (Policy policy : assembly.baseTable().map(Table::policies).orElse(List.of())) {
      if (!named.contains(policy.name()) && !droppedOnPurpose.contains(policy.name())) {
        assembly.unmentioned(new ObjectReference.PolicyReference(assembly.name(), policy.name()));
        policies.add(policy);
      }
    }
    return policies;
  }

  private Policy policy(PolicyEntry entry) {
    String name = entry.name().value();
    assembly.place(
        new ObjectReference.PolicyReference(assembly.name(), name), entry.name().position());
    Optional<Policy> base = assembly.baseTable().flatMap(table -> table.policy(name));
    boolean permissive =
        entry.permissive().map(Located::value).or(() -> base.map(Policy::permissive)).orElse(true);
    if (entry.permissive().isEmpty()) {
      String text = "policy \"" + name + "\" is " + (permissive ? "permissive" : "restrictive");
      if (base.isPresent()) {
        assembly.fillFromBase(
            entry.name(), new ObjectReference.PolicyReference(assembly.name(), name), text);
      } else {
        assembly.fill(Fill.Origin.ASSUMED, entry.name(), text);
      }
    }
    return new Policy(
        name,
        permissive,
        entry.command().value(),
        roles(entry.roles().value()),
        entry.using().map(text -> Expressions.of(text.value())),
        entry.withCheck().map(text -> Expressions.of(text.value())),
        assembly.isTrammel() ? entry.comment().map(Located::value) : base.flatMap(Policy::comment));
  }

  /** The elements of a PostgreSQL array of names: {@code {anon,"my role"}}. */
  static List<String> roles(String array) {
    List<String> roles = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    boolean quoted = false;
    for (int i = 1; i < array.length() - 1; i++) {
      char c = array.charAt(i);
      if (quoted && c == '\\' && i + 1 < array.length() - 1) {
        current.append(array.charAt(++i));
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        roles.add(current.toString());
        current.setLength(0);
      } else {
        current.append(c);
      }
    }
    roles.add(current.toString());
    return roles;
  }
}
