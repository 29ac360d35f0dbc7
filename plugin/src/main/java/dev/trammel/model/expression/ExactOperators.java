package dev.trammel.model.expression;

import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types of what operators give, where both sides decide for one operator alone. */
final class ExactOperators {

  private static final Set<String> TRUTHS =
      Set.of(
          "=",
          "<>",
          "<",
          ">",
          "<=",
          ">=",
          "~~",
          "!~~",
          "~~*",
          "!~~*",
          "~",
          "!~",
          "~*",
          "!~*",
          "@>",
          "<@",
          "&&",
          "?",
          "?|",
          "?&",
          "is distinct from",
          "is not distinct from");

  private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/");

  private static final Set<String> DOCUMENTS = Set.of("json", "jsonb");

  private static final String INTERVAL = "interval";
  private static final String MOMENT = "timestamp with time zone";
  private static final String LOCAL_MOMENT = "timestamp without time zone";

  /** {@code left operator right}, where both sides are not numbers alone. */
  private static final Map<String, String> TIMES =
      Map.ofEntries(
          Map.entry("date + integer", "date"),
          Map.entry("integer + date", "date"),
          Map.entry("date - integer", "date"),
          Map.entry("date - date", "integer"),
          Map.entry("date + interval", LOCAL_MOMENT),
          Map.entry("date - interval", LOCAL_MOMENT),
          Map.entry("interval + date", LOCAL_MOMENT),
          Map.entry(LOCAL_MOMENT + " + interval", LOCAL_MOMENT),
          Map.entry(LOCAL_MOMENT + " - interval", LOCAL_MOMENT),
          Map.entry("interval + " + LOCAL_MOMENT, LOCAL_MOMENT),
          Map.entry(MOMENT + " + interval", MOMENT),
          Map.entry(MOMENT + " - interval", MOMENT),
          Map.entry("interval + " + MOMENT, MOMENT),
          Map.entry(MOMENT + " - " + MOMENT, INTERVAL),
          Map.entry(LOCAL_MOMENT + " - " + LOCAL_MOMENT, INTERVAL),
          Map.entry("interval + interval", INTERVAL),
          Map.entry("interval - interval", INTERVAL));

  private final CommonTypes common;

  ExactOperators(Database database) {
    this.common = new CommonTypes(database);
  }

  Optional<DataType> result(String operator, Optional<DataType> left, Optional<DataType> right) {
    if (TRUTHS.contains(operator)) {
      return Optional.of(DataType.BOOLEAN);
    }
    Optional<DataType> from = left.flatMap(common::bare);
    Optional<DataType> to = right.flatMap(common::bare);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    } else if (operator.equals("||")) {
      return concatenated(from.get(), to.get());
    } else if (NodeTypes.is(from.get(), DOCUMENTS)) {
      return ofDocument(operator, from.get());
    }
    Optional<DataType> time = time(operator, from.get(), to.get());
    return time.isPresent() ? time : numbers(operator, from.get(), to.get());
  }

  private static Optional<DataType> concatenated(DataType left, DataType right) {
    boolean texts = isText(left) && isText(right);
    boolean same = left.equals(right) || isLiteral(right) || isElement(right, left);
    boolean joins = left.isArray() || left.equals(DataType.builtIn("jsonb"));
    if (texts) {
      return Optional.of(DataType.TEXT);
    } else if (isElement(left, right)) {
      return Optional.of(right);
    }
    return same && joins ? Optional.of(left) : Optional.empty();
  }

  private static boolean isElement(DataType element, DataType array) {
    return array.isArray() && array.elementType().equals(element);
  }

  private static boolean isText(DataType type) {
    return NodeTypes.is(type, NodeTypes.TEXTS) || isLiteral(type);
  }

  private static boolean isLiteral(DataType type) {
    return type.equals(ExactTypes.UNKNOWN);
  }

  private static Optional<DataType> ofDocument(String operator, DataType document) {
    return switch (operator) {
      case "->>", "#>>" -> Optional.of(DataType.TEXT);
      case "->", "#>" -> Optional.of(document);
      case "-", "#-" -> Optional.of(document).filter(each -> each.name().equals("jsonb"));
      default -> Optional.empty();
    };
  }

  private static Optional<DataType> time(String operator, DataType left, DataType right) {
    if (!left.isBuiltIn() || !right.isBuiltIn() || left.isArray() || right.isArray()) {
      return Optional.empty();
    }
    boolean scaled =
        (operator.equals("*") || operator.equals("/"))
            && left.name().equals(INTERVAL)
            && NodeTypes.is(right, NodeTypes.NUMBERS);
    String key = left.name() + " " + operator + " " + right.name();
    return Optional.ofNullable(scaled ? INTERVAL : TIMES.get(key)).map(DataType::builtIn);
  }

  private static Optional<DataType> numbers(String operator, DataType left, DataType right) {
    if (!ARITHMETIC.contains(operator)) {
      return Optional.empty();
    } else if (isLiteral(right)) {
      return Optional.of(left).filter(each -> NodeTypes.is(each, NodeTypes.NUMBERS));
    }
    return NodeTypes.arithmetic(Optional.of(left), Optional.of(right));
  }
}
