package dev.trammel.artifact.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.trammel.model.Column;
import dev.trammel.model.rule.Condition.Comparator;
import dev.trammel.model.rule.Operand;
import dev.trammel.model.rule.Operand.Sort;
import java.math.BigDecimal;
import java.util.Map;

/** Prints operands that are not null, and their comparison in PostgreSQL's order. */
final class OperandCode {

  private final JavaTable table;
  private final Map<String, String> variables;

  OperandCode(JavaTable table, Map<String, String> variables) {
    this.table = table;
    this.variables = variables;
  }

  /** The variable of the operand's column. */
  String variable(Operand operand) {
    return variables.get(operand.source().map(Column::name).orElseThrow());
  }

  /** The value itself; a label for an enum. */
  CodeBlock value(Operand operand) {
    if (operand instanceof Operand.ColumnValue column) {
      return isEnum(column)
          ? CodeBlock.of("$L.label()", variable(column))
          : CodeBlock.of("$L", variable(column));
    } else if (operand instanceof Operand.TextFunction function) {
      return CodeBlock.of(
          "$T.$L($L)", RuntimeNames.TEXTS, method(function.name()), value(function.argument()));
    } else if (operand instanceof Operand.JsonType json) {
      return CodeBlock.of("$L.type()", variable(json));
    } else if (operand instanceof Operand.TextLiteral text) {
      return Literals.string(text.value());
    } else if (operand instanceof Operand.BooleanLiteral bool) {
      return CodeBlock.of("$L", bool.value());
    }
    return number((Operand.NumberLiteral) operand, operand.sort());
  }

  private boolean isEnum(Operand.ColumnValue value) {
    TypeName type = table.column(value.column().name()).type().boxed();
    return value.sort() == Sort.TEXT && !type.equals(TypeName.get(String.class));
  }

  private static String method(Operand.TextFunction.Name name) {
    return switch (name) {
      case LENGTH -> "length";
      case OCTET_LENGTH -> "octets";
      case BTRIM -> "trim";
      case LTRIM -> "trimStart";
      case RTRIM -> "trimEnd";
    };
  }

  CodeBlock comparison(Operand left, Comparator comparator, Operand right) {
    Sort sort = common(left.sort(), right.sort());
    return switch (sort) {
      case TEXT, UUID -> equality(left, comparator, right);
      case WHOLE -> whole(left, comparator, right);
      case DECIMAL -> compareTo(decimal(left), comparator, decimal(right));
      case FLOATING -> call("compare", RuntimeNames.NUMBERS, left, comparator, right);
      case BOOLEAN -> call("compare", TypeName.BOOLEAN.box(), left, comparator, right);
      case DATE -> compareTo(value(left), comparator, value(right));
      case TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE ->
          call("compare", RuntimeNames.TIMES, left, comparator, right);
    };
  }

  /** Numbers of different sorts are compared as the wider one. */
  private static Sort common(Sort left, Sort right) {
    return left.compareTo(right) >= 0 ? left : right;
  }

  private CodeBlock equality(Operand left, Comparator comparator, Operand right) {
    return CodeBlock.of(
        "$L$L.equals($L)", comparator == Comparator.EQUAL ? "" : "!", value(left), value(right));
  }

  /** A literal makes both sides primitive; two boxes would be compared by identity. */
  private CodeBlock whole(Operand left, Comparator comparator, Operand right) {
    if (right.source().isPresent()) {
      return call("compare", TypeName.LONG.box(), left, comparator, right);
    }
    return CodeBlock.of("$L $L $L", value(left), java(comparator), value(right));
  }

  private CodeBlock decimal(Operand operand) {
    if (operand instanceof Operand.NumberLiteral number) {
      return number(number, Sort.DECIMAL);
    }
    return operand.sort() == Sort.WHOLE
        ? CodeBlock.of("$T.valueOf($L)", BigDecimal.class, value(operand))
        : value(operand);
  }

  private static CodeBlock number(Operand.NumberLiteral number, Sort sort) {
    return sort == Sort.WHOLE
        ? Literals.integer(number.value().longValueExact())
        : Literals.decimal(number.value());
  }

  private CodeBlock floating(Operand operand) {
    return operand instanceof Operand.NumberLiteral number
        ? CodeBlock.of("$L", number.value().doubleValue())
        : value(operand);
  }

  private CodeBlock call(
      String method, TypeName type, Operand left, Comparator comparator, Operand right) {
    boolean floating = left.sort() == Sort.FLOATING;
    return CodeBlock.of(
        "$T.$L($L, $L) $L 0",
        type,
        method,
        floating ? floating(left) : value(left),
        floating ? floating(right) : value(right),
        java(comparator));
  }

  private static CodeBlock compareTo(CodeBlock left, Comparator comparator, CodeBlock right) {
    return CodeBlock.of("$L.compareTo($L) $L 0", left, right, java(comparator));
  }

  private static String java(Comparator comparator) {
    return switch (comparator) {
      case EQUAL -> "==";
      case NOT_EQUAL -> "!=";
      default -> comparator.sql();
    };
  }
}
