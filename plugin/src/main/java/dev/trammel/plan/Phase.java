package dev.trammel.plan;

/** The order in which kinds of steps run; within a phase steps stand in dependency order. */
public enum Phase {
  ENUM_LABELS("labels of enum types"),
  SCHEMAS("schemas"),
  EXTENSIONS("extensions"),
  RENAMES("renames"),
  DROP_POLICIES("policies that go or change"),
  DROP_TRIGGERS("triggers that go or change"),
  DROP_FOREIGN_KEYS("foreign keys that go or change"),
  DROP_CHECKS("checks that go or change"),
  DROP_INDEXES("indexes that go or change"),
  DROP_KEYS("keys that go or change"),
  DROP_COMPUTED_COLUMNS("computed columns that change"),
  DROP_CHANGED_FUNCTIONS("functions that change their signature"),
  TYPES("types"),
  SEQUENCES("sequences"),
  FUNCTIONS("functions"),
  TABLES("tables"),
  COLUMNS("columns"),
  VALUES("values"),
  COLUMN_CHANGES("column changes"),
  COMPUTED_COLUMNS("computed columns"),
  TABLE_FUNCTIONS("functions that read tables"),
  SEQUENCE_OWNERS("owners of sequences"),
  KEYS("keys"),
  CHECKS("checks"),
  INDEXES("indexes"),
  FOREIGN_KEYS("foreign keys"),
  TRIGGERS("triggers"),
  ROW_SECURITY("row-level security"),
  POLICIES("policies"),
  COMMENTS("comments"),
  DROP_COLUMNS("columns that go"),
  DROP_TABLE_FUNCTIONS("functions that go and read tables"),
  DROP_TABLES("tables that go"),
  DROP_FUNCTIONS("functions that go"),
  DROP_SEQUENCES("sequences that go"),
  DROP_TYPES("types that go"),
  DROP_EXTENSIONS("extensions that go"),
  DROP_SCHEMAS("schemas that go");

  private final String title;

  Phase(String title) {
    this.title = title;
  }

  /** For people: lower case, a plural noun. */
  public String title() {
    return title;
  }
}
