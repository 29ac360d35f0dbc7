package dev.trammel.rehearsal;

import dev.trammel.diagnostic.Diagnostic;
import java.util.List;

/**
 * What came of a rehearsal.
 *
 * @param legs in the order in which they ran; those after a refused statement are not there
 * @param planned how many legs there are when none is refused
 * @param standIns extensions that were stand-ins, so that what depends on them is unproven; sorted
 * @param measured what the statements of the plan did to tables, in order
 */
public record RehearsalReport(
    List<Leg> legs, int planned, List<String> standIns, List<MeasuredStatement> measured) {

  public RehearsalReport {
    legs = List.copyOf(legs);
    standIns = List.copyOf(standIns);
    measured = List.copyOf(measured);
  }

  /** Whether every leg ran and held. */
  public boolean ok() {
    return legs.size() == planned && legs.stream().allMatch(Leg::ok);
  }

  /** Of all legs, in their order. */
  public List<Diagnostic> diagnostics() {
    return legs.stream().flatMap(leg -> leg.diagnostics().stream()).toList();
  }
}
