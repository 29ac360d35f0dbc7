package dev.trammel.hazard.effect;

import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.DomainType;
import dev.trammel.model.Expression;
import dev.trammel.model.UserType;
import dev.trammel.model.change.SetColumnType;
import dev.trammel.model.expression.TypeParser;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether another type of a column makes PostgreSQL write every row anew: it does unless the stored
 * bytes mean the same in both types.
 */
public final class TypeRewrite {

  private static final String VARCHAR = "character varying";

  private static final Set<String> TEXTS = Set.of("text", VARCHAR);

  /** Pairs of types whose values are stored alike, in that direction. */
  private static final Set<List<String>> ALIKE =
      Set.of(
          List.of("cidr", "inet"),
          List.of("text", "public.citext"),
          List.of(VARCHAR, "public.citext"),
          List.of("public.citext", "text"),
          List.of("public.citext", VARCHAR),
          List.of("xml", "text"),
          List.of("xml", VARCHAR),
          List.of("integer", "oid"),
          List.of("oid", "integer"),
          List.of("bit", "bit varying"),
          List.of("bit varying", "bit"));

  private static final Set<String> TIMES =
      Set.of(
          "timestamp without time zone",
          "timestamp with time zone",
          "time without time zone",
          "time with time zone",
          "interval");

  private TypeRewrite() {}

  /** Whether it does, for a change that meets {@code former} in {@code database}. */
  public static boolean rewrites(SetColumnType change, DataType former, Database database) {
    if (change.using().isPresent() && !isPlain(change, change.using().get())) {
      return true;
    }
    return rewrites(former, change.type(), database);
  }

  /** A USING that says no more than what happens without it. */
  private static boolean isPlain(SetColumnType change, Expression using) {
    String text = using.sql().replace("\"", "").replaceAll("\\s+", " ").strip();
    if (text.equalsIgnoreCase(change.column())) {
      return true;
    }
    String cast = change.column() + "::";
    return text.startsWith(cast)
        && TypeParser.parse(text.substring(cast.length()))
            .filter(type -> type.equals(change.type()))
            .isPresent();
  }

  private static boolean rewrites(DataType from, DataType to, Database database) {
    if (from.equals(to)) {
      return false;
    }
    Optional<DomainType> domain = domain(from, database);
    if (domain.isPresent()) {
      return rewrites(domain.get().baseType(), to, database);
    }
    Optional<DomainType> target = domain(to, database);
    if (target.isPresent()) {
      return constrains(target.get()) || rewrites(from, target.get().baseType(), database);
    }
    if (from.isArray() || to.isArray()) {
      return true;
    }
    return !storedAlike(from, to);
  }

  private static Optional<DomainType> domain(DataType type, Database database) {
    if (type.isBuiltIn() || type.isArray()) {
      return Optional.empty();
    }
    UserType found = database.types().get(type.qualifiedName());
    return found instanceof DomainType domain ? Optional.of(domain) : Optional.empty();
  }

  private static boolean constrains(DomainType domain) {
    return !domain.nullable() || !domain.checks().isEmpty();
  }

  private static boolean storedAlike(DataType from, DataType to) {
    if (from.name().equals(to.name()) && from.schema().equals(to.schema())) {
      return allowsAll(from, to);
    }
    if (TEXTS.contains(from.name()) && TEXTS.contains(to.name())) {
      return to.modifiers().isEmpty();
    }
    return ALIKE.contains(List.of(name(from), name(to))) && to.modifiers().isEmpty();
  }

  private static String name(DataType type) {
    return type.isBuiltIn() ? type.name() : type.schema() + "." + type.name();
  }

  /** Whether each value of a type is, as it is stored, one of the same type with {@code to}. */
  private static boolean allowsAll(DataType from, DataType to) {
    List<String> former = from.modifiers();
    List<String> later = to.modifiers();
    String name = from.name();
    if (former.equals(later)) {
      return true;
    } else if (name.equals(VARCHAR) || name.equals("bit varying")) {
      return later.isEmpty() || (!former.isEmpty() && number(later, 0) >= number(former, 0));
    } else if (name.equals("numeric")) {
      return later.isEmpty()
          || (!former.isEmpty()
              && number(later, 0) >= number(former, 0)
              && number(later, 1) == number(former, 1));
    } else if (TIMES.contains(name)) {
      return later.isEmpty() || (!former.isEmpty() && number(later, 0) >= number(former, 0));
    }
    return false;
  }

  private static int number(List<String> modifiers, int at) {
    try {
      return at < modifiers.size() ? Integer.parseInt(modifiers.get(at)) : 0;
    } catch (NumberFormatException e) {
      return Integer.MAX_VALUE;
    }
  }
}
