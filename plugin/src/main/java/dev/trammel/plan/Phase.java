package dev.trammel.plan;

/** The order in which kinds of steps run; within a phase steps stand in dependency order. */
public enum Phase {
  ENUM_LABELS("labels of enum types"),
  SCHEMAS("schemas"),
  EXTENSIONS("extensions"),
  RENAMES("renames"),
  DROP_OBJECTS("objects"),
  DETACH_PARTITIONS("partitions"),
  DROP_POLICIES("policies"),
  DROP_TRIGGERS("triggers"),
  DROP_CHECKS("checks"),
  DROP_VIEWS("views"),
  DROP_FOREIGN_KEYS("foreign keys"),
  DROP_INDEXES("indexes"),
  DROP_KEYS("keys"),
  DROP_COMPUTED_COLUMNS("columns"),
  DROP_CHANGED_FUNCTIONS("functions"),
  DROP_CHANGED_TYPES("types"),
  DROP_FOREIGN_TABLES("foreign tables"),
  ROWS_ASIDE("rows of tables that are made anew"),
  DROP_REMOTE_OBJECTS("objects"),
  BASE_OBJECTS("objects"),
  TYPE_FUNCTIONS("functions that types need"),
  TYPES("types"),
  SEQUENCES("sequences"),
  FUNCTIONS("functions"),
  TYPE_CHANGES("types"),
  FUNCTION_OBJECTS("objects"),
  TABLES("tables"),
  REPARTITIONED_TABLES("tables that are made anew"),
  COLUMNS("columns"),
  VALUES("values"),
  VALUE_BATCHES("values", TransactionKind.BATCHES),
  ENUM_REPLACEMENTS("labels of enum types"),
  COLUMN_CHANGES("columns"),
  COMPUTED_COLUMNS("computed columns"),
  TABLE_FUNCTIONS("functions that read tables"),
  SEQUENCE_CHANGES("sequences"),
  SEQUENCE_OWNERS("owners of sequences"),
  FILLS("values", TransactionKind.BATCHES),
  NOT_NULL_CHECKS("checks that stand for NOT NULL until all rows were read"),
  CONCURRENT_INDEXES("indexes", TransactionKind.OUTSIDE),
  NOT_NULL_VALIDATIONS("columns", TransactionKind.VALIDATION),
  NOT_NULLS("columns"),
  KEYS("keys"),
  VIEWS("views"),
  CHECKS("checks"),
  INDEXES("indexes"),
  INDEX_SWAPS("indexes"),
  FOREIGN_KEYS("foreign keys"),
  CONSTRAINT_CHANGES("constraints"),
  STORAGE("storage"),
  TRIGGERS("triggers"),
  ROW_SECURITY("row-level security"),
  POLICIES("policies"),
  OBJECTS("objects"),
  COMMENTS("comments"),
  PRIVILEGES("privileges"),
  DEFAULT_PRIVILEGES("default privileges"),
  SYNCHRONISED_FILLS("values", TransactionKind.BATCHES),
  VALIDATIONS("constraints", TransactionKind.VALIDATION),
  DROP_INDEXES_CONCURRENTLY("indexes", TransactionKind.OUTSIDE),
  DROP_COLUMNS("columns"),
  PARTITIONS("partitions"),
  DROP_TABLE_FUNCTIONS("functions"),
  DROP_TABLES("tables"),
  DROP_FUNCTION_OBJECTS("objects"),
  DROP_FUNCTIONS("functions"),
  DROP_SEQUENCES("sequences"),
  DROP_TYPES("types"),
  DROP_TYPE_FUNCTIONS("functions"),
  DROP_BASE_OBJECTS("objects"),
  DROP_EXTENSIONS("extensions"),
  DROP_SCHEMAS("schemas");

  private final String title;
  private final TransactionKind transaction;

  Phase(String title) {
    this(title, TransactionKind.TRANSACTIONAL);
  }

  Phase(String title, TransactionKind transaction) {
    this.title = title;
    this.transaction = transaction;
  }

  /** For people: lower case, a plural noun. */
  public String title() {
    return title;
  }

  /** How its steps stand to those of other phases. */
  TransactionKind transaction() {
    return transaction;
  }

  boolean isDrop() {
    return name().startsWith("DROP_");
  }
}
