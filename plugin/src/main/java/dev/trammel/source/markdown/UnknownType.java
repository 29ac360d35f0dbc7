package dev.trammel.source.markdown;

import dev.trammel.model.DataType;
import java.util.List;

/** What stands for a type that no source tells, so that its doc can be printed again. */
final class UnknownType {

  private static final String NAME = "unknown";

  private UnknownType() {}

  /** An array of something, or something that is not PostgreSQL's own. */
  static DataType of(boolean array) {
    return array ? DataType.builtIn(NAME).arrayOf() : new DataType(NAME, NAME, List.of(), 0);
  }
}
