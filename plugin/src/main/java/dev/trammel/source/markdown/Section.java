package dev.trammel.source.markdown;

/** The sections of a table doc, in their order. */
enum Section {
  COLUMNS("## Columns (", false),
  CONSTRAINTS("## Constraints\n\n", false),
  INDEXES("## Indexes\n\n", false),
  POLICIES("## RLS Policies\n\n", false),
  TRIGGERS("## Triggers\n\n", false),
  ENUM_TYPES("## Enum Types\n\n", true),
  SEQUENCES("## Sequences\n\n", true),
  STATEMENTS("## Further Statements\n\n", true),
  INTENT("## Intent\n\n", true),
  USAGE("## Usage Examples\n\n", false);

  private final String opening;
  private final boolean trammelOnly;

  Section(String opening, boolean trammelOnly) {
    this.opening = opening;
    this.trammelOnly = trammelOnly;
  }

  /** The heading as far as it is fixed. */
  String opening() {
    return opening;
  }

  boolean trammelOnly() {
    return trammelOnly;
  }

  String title() {
    return opening.substring(3).replace(" (", "").strip();
  }
}
