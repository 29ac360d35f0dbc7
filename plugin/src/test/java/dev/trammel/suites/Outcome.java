package dev.trammel.suites;

/** What came of a case. */
enum Outcome {
  /** Reached, gone back from, reached again; planned again, nothing is to do. */
  WHOLE("Whole"),
  /** Diagnostics say what is not held or cannot be done; nothing was run. */
  REFUSED("Refused"),
  /** PostgreSQL refuses a statement, or planning fails; whoever runs it sees it. */
  FAILED("Failed"),
  /** A plan made again is not empty. */
  UNSETTLED("Not settled"),
  /** The rollback does not lead back. */
  ROLLBACK("Rollback wrong"),
  /** Something else came out, and nothing said so. */
  SILENT("Wrong in silence");

  private final String title;

  Outcome(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
