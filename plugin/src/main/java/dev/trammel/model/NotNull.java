package dev.trammel.model;

import java.util.Optional;

/**
 * The constraint behind a column's {@code NOT NULL}, as PostgreSQL 18 keeps it.
 *
 * @param name empty where PostgreSQL gave it: {@code <table>_<column>_not_null}, perhaps numbered
 */
public record NotNull(Optional<String> name, boolean noInherit, boolean validated) {

  /** Named by PostgreSQL, inherited and true of all rows. */
  public static final NotNull DEFAULT = new NotNull(Optional.empty(), false, true);

  /** As PostgreSQL kept it up to version 17: an attribute of the column, without a name. */
  public static final NotNull UNNAMED = DEFAULT.withName("");

  public static NotNull named(String name) {
    return DEFAULT.withName(name);
  }

  public NotNull withName(String other) {
    return new NotNull(Optional.of(other), noInherit, validated);
  }

  public NotNull withName(Optional<String> other) {
    return new NotNull(other, noInherit, validated);
  }

  public NotNull withNoInherit(boolean other) {
    return new NotNull(name, other, validated);
  }

  public NotNull withValidated(boolean other) {
    return new NotNull(name, noInherit, other);
  }

  /** Whether there is a name, given by PostgreSQL or by somebody else. */
  public boolean isNamed() {
    return !name.equals(UNNAMED.name);
  }

  /** Whether both have the same name, or one of them none. */
  public boolean isNamedLike(NotNull other) {
    return name.equals(other.name) || !isNamed() || !other.isNamed();
  }

  /** {@code orders_id_present no inherit not valid}. */
  @Override
  public String toString() {
    return name.filter(each -> !each.isEmpty()).orElse("by default")
        + (noInherit ? " no inherit" : "")
        + (validated ? "" : " not valid");
  }
}
