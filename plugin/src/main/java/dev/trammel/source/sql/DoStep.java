package dev.trammel.source.sql;

import java.util.List;

/** A step in the body of a {@code DO}. */
sealed interface DoStep {

  /** Does nothing to the database. */
  record Nothing() implements DoStep {}

  /** A statement of DDL. */
  record Statement(List<Clause> clauses) implements DoStep {}

  /** {@code IF condition THEN … ELSE … END IF}. */
  record Choice(CatalogCondition condition, List<DoStep> steps, List<DoStep> otherwise)
      implements DoStep {}

  /**
   * {@code BEGIN … END}, which happens not at all when it fails with a condition that it handles.
   *
   * @param handled in PostgreSQL's words: {@code duplicate_object}
   */
  record Block(List<DoStep> steps, List<String> handled) implements DoStep {}
}
