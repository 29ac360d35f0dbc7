package dev.trammel.model;

import java.util.Optional;

/**
 * A column that a view shows.
 *
 * @param defaultValue what an insert through the view takes
 */
public record ViewColumn(
    String name,
    Optional<Expression> defaultValue,
    Privileges privileges,
    Optional<String> comment) {

  public static ViewColumn of(String name) {
    return new ViewColumn(name, Optional.empty(), Privileges.NONE, Optional.empty());
  }

  public ViewColumn withName(String other) {
    return new ViewColumn(other, defaultValue, privileges, comment);
  }

  public ViewColumn withDefault(Optional<Expression> other) {
    return new ViewColumn(name, other, privileges, comment);
  }

  public ViewColumn withPrivileges(Privileges other) {
    return new ViewColumn(name, defaultValue, other, comment);
  }

  public ViewColumn withComment(Optional<String> other) {
    return new ViewColumn(name, defaultValue, privileges, other);
  }
}
