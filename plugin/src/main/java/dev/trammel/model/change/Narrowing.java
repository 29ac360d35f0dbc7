package dev.trammel.model.change;

import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.DomainType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a value that becomes one of another type, and then one of its former type again, may be
 * another than it was: {@code 2.5} as an integer, {@code '1'} as a boolean. A value that does not
 * fit at all is refused by PostgreSQL and is none of these.
 */
public final class Narrowing {

  private static final Set<String> TEXTS = Set.of("text", "character varying");

  /** What holds every value of a type: itself, and what is named here. */
  private static final Map<String, Set<String>> WIDER =
      Map.of(
          "smallint",
          Set.of("integer", "bigint", "numeric", "real", "double precision"),
          "integer",
          Set.of("smallint", "bigint", "numeric", "double precision"),
          "bigint",
          Set.of("smallint", "integer", "numeric"),
          "real",
          Set.of("double precision"),
          "boolean",
          Set.of("integer"),
          "jsonb",
          Set.of("json"),
          "date",
          Set.of("timestamp without time zone"));

  /** Types of which a text is kept as it was written. */
  private static final Set<String> VERBATIM = Set.of("json", "xml");

  /** A number of digits behind the point; more than any other when none is said. */
  private static final int UNLIMITED = Integer.MAX_VALUE;

  private final DataType from;
  private final DataType to;
  private final Database database;

  private Narrowing(DataType from, DataType to, Database database) {
    this.from = from;
    this.to = to;
    this.database = database;
  }

  /**
   * Whether values may be lost.
   *
   * @param database where enum types and domains are known
   */
  public static boolean mayLose(DataType from, DataType to, Database database) {
    return new Narrowing(base(from, database), base(to, database), database).mayLose();
  }

  /** A domain has the values of the type that it is over. */
  private static DataType base(DataType type, Database database) {
    return !type.isArray() && database.types().get(type.qualifiedName()) instanceof DomainType it
        ? base(it.baseType(), database)
        : type;
  }

  private boolean mayLose() {
    if (from.isArray() != to.isArray()) {
      return !isText(to);
    } else if (from.qualifiedName().equals(to.qualifiedName())) {
      return digits(to) < digits(from);
    } else if (isText(to)) {
      return false;
    } else if (isText(from)) {
      return !isVerbatim();
    }
    boolean wider = to.isBuiltIn() && from.isBuiltIn() && isWider();
    return !wider || digits(to) < digits(from);
  }

  private boolean isWider() {
    return WIDER.getOrDefault(from.name(), Set.of()).contains(to.name());
  }

  private boolean isVerbatim() {
    return database.enumTypes().containsKey(to.qualifiedName())
        || (to.isBuiltIn() && VERBATIM.contains(to.name()));
  }

  private static boolean isText(DataType type) {
    return type.isBuiltIn() && !type.isArray() && TEXTS.contains(type.name());
  }

  /** Digits behind the point that a value may have; a text is refused where it is too long. */
  private static int digits(DataType type) {
    List<String> modifiers = type.modifiers();
    if (!type.isBuiltIn()) {
      return UNLIMITED;
    }
    return switch (type.name()) {
      case "smallint", "integer", "bigint", "boolean" -> 0;
      case "numeric" -> modifiers.isEmpty() ? UNLIMITED : scale(modifiers);
      case "time without time zone",
          "time with time zone",
          "timestamp without time zone",
          "timestamp with time zone",
          "interval" ->
          modifiers.isEmpty() ? UNLIMITED : fraction(modifiers.get(modifiers.size() - 1));
      default -> UNLIMITED;
    };
  }

  private static int scale(List<String> modifiers) {
    return modifiers.size() < 2 ? 0 : fraction(modifiers.get(1));
  }

  /** Fields of an interval, such as {@code YEAR}, leave no fraction. */
  private static int fraction(String modifier) {
    return modifier.matches("-?\\d+") ? Integer.parseInt(modifier) : 0;
  }
}
