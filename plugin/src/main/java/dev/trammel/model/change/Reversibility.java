package dev.trammel.model.change;

/** What undoing a change costs. Ordered from nothing to everything. */
public enum Reversibility {
  /** Catalog and rows come back. */
  REVERSIBLE("reversible"),
  /** What was written after the change is lost; what was there before comes back. */
  DISCARDS_LATER_DATA("discards later data"),
  /** Rows that were there before the change do not come back. */
  LOSES_DATA("loses data"),
  /** It cannot be undone. */
  IRREVERSIBLE("irreversible");

  private final String label;

  Reversibility(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
