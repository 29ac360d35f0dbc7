package dev.trammel.model.expression;

import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which of PostgreSQL's own types can be compared, and cast to each other. */
public final class TypeFamilies {

  /** Types of one family can be compared with each other, and with none of another. */
  private static final Map<String, String> FAMILIES =
      families(
          List.of(
              "smallint,integer,bigint,numeric,real,double precision",
              "text,character varying,character",
              "uuid",
              "boolean",
              "bytea",
              "jsonb",
              "date,timestamp without time zone,timestamp with time zone",
              "interval,time without time zone,time with time zone",
              "inet,cidr",
              "macaddr"));

  /** What a type can be cast to, beside texts and itself. */
  private static final Map<String, Set<String>> CASTS =
      Map.of(
          "uuid", Set.of(),
          "boolean", Set.of("integer"),
          "json", Set.of("jsonb"),
          "jsonb",
              Set.of(
                  "json",
                  "boolean",
                  "smallint",
                  "integer",
                  "bigint",
                  "numeric",
                  "real",
                  "double precision"));

  private TypeFamilies() {}

  private static Map<String, String> families(List<String> lists) {
    Map<String, String> families = new HashMap<>();
    for (String each : lists) {
      for (String name : each.split(",", -1)) {
        families.put(name, each);
      }
    }
    return Map.copyOf(families);
  }

  /** Whether PostgreSQL surely has no operator that compares the two. */
  public static boolean cannotCompare(DataType left, DataType right, Database database) {
    Optional<String> family = family(left, database);
    Optional<String> other = family(right, database);
    return family.isPresent() && other.isPresent() && !family.equals(other);
  }

  private static Optional<String> family(DataType type, Database database) {
    DataType base = BaseTypes.of(type, database);
    if (base.isArray()) {
      return Optional.empty();
    } else if (!base.isBuiltIn()) {
      boolean isEnum = database.enumTypes().containsKey(base.qualifiedName());
      return isEnum ? Optional.of(base.qualifiedName().toString()) : Optional.empty();
    }
    return Optional.ofNullable(FAMILIES.get(base.name().replaceFirst("^interval .*", "interval")));
  }

  /** Whether PostgreSQL surely has no cast from one to the other. */
  static boolean cannotCast(DataType from, DataType to, Database database) {
    DataType source = BaseTypes.of(from, database);
    if (source.isArray() || !source.isBuiltIn() || !to.isBuiltIn()) {
      return false;
    }
    Set<String> targets = CASTS.get(source.name());
    boolean known = to.isArray() || FAMILIES.containsKey(to.name()) || to.name().equals("json");
    boolean text = !to.isArray() && NodeTypes.TEXTS.contains(to.name());
    boolean same = !to.isArray() && source.name().equals(to.name());
    boolean other = to.name().equals("character") || to.name().startsWith("interval ");
    boolean listed = targets != null && !to.isArray() && targets.contains(to.name());
    return targets != null && known && !text && !same && !other && !listed;
  }
}
