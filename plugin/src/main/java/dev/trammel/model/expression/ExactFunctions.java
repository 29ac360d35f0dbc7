package dev.trammel.model.expression;

import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The types of what functions give, where it is certain which of their name is called. */
final class ExactFunctions {

  /** What PostgreSQL's grammar knows, or what has the type of one of its arguments. */
  private static final Set<String> ALIKE = Set.of("coalesce", "greatest", "least", "merged");

  /** Their result is of the first argument's type. */
  private static final Set<String> AS_FIRST =
      Set.of("any_value", "first_value", "last_value", "nth_value", "array_append", "array_remove");

  private final Database database;
  private final CommonTypes common;

  ExactFunctions(Database database, CommonTypes common) {
    this.database = database;
    this.common = common;
  }

  Optional<DataType> result(String function, List<Optional<DataType>> arguments) {
    if (ALIKE.contains(function)) {
      return common.of(arguments);
    } else if (function.equals("nullif")) {
      return nullIf(arguments);
    } else if (!FunctionTypes.isKnown(function)) {
      return DatabaseFunctions.of(database).declaredResult(function);
    } else if (!database.functionsNamed(QualifiedName.of(function)).isEmpty()) {
      return Optional.empty();
    }
    List<Optional<DataType>> typed =
        arguments.stream().map(each -> each.filter(type -> !isLiteral(type))).toList();
    Optional<DataType> ofArgument =
        ofArgument(function, typed.stream().map(each -> each.flatMap(common::plain)).toList());
    return ofArgument.isPresent()
        ? ofArgument
        : FunctionTypes.result(
            function, typed.stream().map(each -> each.flatMap(common::bare)).toList());
  }

  private static boolean isLiteral(DataType type) {
    return type.equals(ExactTypes.UNKNOWN);
  }

  /** The operator that compares both decides; of texts there is only that of {@code text}. */
  private Optional<DataType> nullIf(List<Optional<DataType>> arguments) {
    if (arguments.size() != 2 || arguments.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    Optional<DataType> left = arguments.get(0).flatMap(common::bare);
    Optional<DataType> right = arguments.get(1).flatMap(common::bare);
    boolean alike =
        left.equals(right) || arguments.get(1).filter(ExactFunctions::isLiteral).isPresent();
    return left.filter(each -> alike && !isLiteral(each))
        .map(each -> NodeTypes.is(each, NodeTypes.TEXTS) ? DataType.TEXT : each);
  }

  private Optional<DataType> ofArgument(String function, List<Optional<DataType>> arguments) {
    Optional<DataType> first = arguments.isEmpty() ? Optional.empty() : arguments.get(0);
    if (AS_FIRST.contains(function) || isOffset(function, arguments)) {
      return first;
    }
    return switch (function) {
      case "array_agg" -> first.map(DataType::arrayOf);
      case "unnest" -> first.filter(DataType::isArray).map(DataType::elementType);
      case "min", "max" ->
          first.filter(
              each ->
                  !each.isBuiltIn()
                      && !each.isArray()
                      && database.enumTypes().containsKey(each.qualifiedName()));
      default -> Optional.empty();
    };
  }

  /** With a default, both decide. */
  private static boolean isOffset(String function, List<Optional<DataType>> arguments) {
    return (function.equals("lag") || function.equals("lead")) && arguments.size() < 3;
  }
}
