package dev.trammel.model.change;

import java.util.List;

/**
 * How a change is undone.
 *
 * @param changes in the order in which they run; empty only when irreversible or when undoing
 *     another change undoes this one too
 */
public record Reversal(List<Change> changes, Reversibility reversibility) {

  public Reversal {
    changes = List.copyOf(changes);
  }

  static Reversal exact(Change... changes) {
    return new Reversal(List.of(changes), Reversibility.REVERSIBLE);
  }

  static Reversal discardingLaterData(Change... changes) {
    return new Reversal(List.of(changes), Reversibility.DISCARDS_LATER_DATA);
  }

  static Reversal losingData(List<Change> changes) {
    return new Reversal(changes, Reversibility.LOSES_DATA);
  }
}
