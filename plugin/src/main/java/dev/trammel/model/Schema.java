package dev.trammel.model;

import java.util.Optional;

/** A schema and what is said of it; what lies in it is listed by kind. */
public record Schema(String name, Optional<String> comment, Privileges privileges) {

  /** What every database starts with. */
  public static final Schema PUBLIC =
      new Schema(QualifiedName.PUBLIC, Optional.empty(), Privileges.USAGE);

  /** A schema of which nothing is said. */
  public static Schema of(String name) {
    return new Schema(name, Optional.empty(), Privileges.NONE);
  }

  public Schema withName(String other) {
    return new Schema(other, comment, privileges);
  }

  public Schema withComment(Optional<String> other) {
    return new Schema(name, other, privileges);
  }

  public Schema withPrivileges(Privileges other) {
    return new Schema(name, comment, other);
  }
}
