package dev.trammel.agents.pack;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A named way from a column's value to a Python argument.
 *
 * @param from the kinds of columns that it reads
 * @param to the Python types that it can give
 * @param registry the registry that names are looked up in
 * @param enumType the enum class whose members the values name
 * @param target the target whose rows the values name
 * @param defaultForm how a column's default compares with the library's
 */
public record Conversion(
    String name,
    Set<ColumnKind> from,
    List<String> to,
    Optional<String> registry,
    Optional<String> enumType,
    Optional<String> target,
    DefaultForm defaultForm) {

  /** What a column's default is to the library, for the comparison with the library's own. */
  public enum DefaultForm {
    /** The value itself. */
    VALUE,
    /** A member of the enum. */
    MEMBER,
    /** A pattern in strftime's codes. */
    DATE_PATTERN,
    /** Something, where the value is true or not empty; else nothing. */
    PRESENCE
  }

  public Conversion {
    from = Set.copyOf(from);
    to = List.copyOf(to);
  }
}
