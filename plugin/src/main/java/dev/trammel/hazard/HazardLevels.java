package dev.trammel.hazard;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Severity;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each hazard weighs.
 *
 * @param levels other than usual; empty for one that is not told at all
 */
public record HazardLevels(SortedMap<Code, Optional<Severity>> levels) {

  /** As usual. */
  public static final HazardLevels USUAL = new HazardLevels(Collections.emptySortedMap());

  public HazardLevels {
    levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
  }

  /** The finding as it weighs; empty when it is not to be told. */
  Optional<Diagnostic> weigh(Diagnostic finding) {
    Optional<Severity> usual =
        Hazard.of(finding.code().name())
            .map(Hazard::severity)
            .or(() -> Optional.of(finding.severity()));
    return levels.getOrDefault(finding.code(), usual).map(finding::weighing);
  }
}
