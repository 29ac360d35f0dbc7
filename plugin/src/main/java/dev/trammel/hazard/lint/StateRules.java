package dev.trammel.hazard.lint;

import dev.trammel.diagnostic.Diagnostic;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks every rule about a database, and tells what was not there when it was released. */
public final class StateRules {

  private static final List<StateRule> RULES =
      List.of(new TypeRules(), new KeyRules(), new PolicyRules(), new ExposureRules());

  private StateRules() {}

  /** Warnings, sorted by place. */
  public static List<Diagnostic> check(State state) {
    Set<List<Object>> known = new HashSet<>();
    all(state.ofReleased()).forEach(each -> known.add(key(each)));
    return all(state).stream().filter(each -> !known.contains(key(each))).sorted().toList();
  }

  private static List<Diagnostic> all(State state) {
    return RULES.stream().flatMap(rule -> rule.check(state).stream()).toList();
  }

  private static List<Object> key(Diagnostic finding) {
    Optional<String> found = finding.found();
    return List.of(finding.code(), finding.message(), found);
  }
}
