package dev.trammel.model.rule;

import dev.trammel.model.Column;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.Table;
import dev.trammel.model.ValueKind;
import dev.trammel.model.expression.SqlNode;
import dev.trammel.model.rule.Operand.Sort;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Resolves the operands of a comparison to columns and literals of known type. */
final class OperandReader {

  private static final Map<ValueKind, Sort> SORTS =
      Map.ofEntries(
          Map.entry(ValueKind.SMALLINT, Sort.WHOLE),
          Map.entry(ValueKind.INTEGER, Sort.WHOLE),
          Map.entry(ValueKind.BIGINT, Sort.WHOLE),
          Map.entry(ValueKind.NUMERIC, Sort.DECIMAL),
          Map.entry(ValueKind.REAL, Sort.FLOATING),
          Map.entry(ValueKind.DOUBLE, Sort.FLOATING),
          Map.entry(ValueKind.TEXT, Sort.TEXT),
          Map.entry(ValueKind.ENUM, Sort.TEXT),
          Map.entry(ValueKind.BOOLEAN, Sort.BOOLEAN),
          Map.entry(ValueKind.UUID, Sort.UUID),
          Map.entry(ValueKind.DATE, Sort.DATE),
          Map.entry(ValueKind.TIMESTAMP, Sort.TIMESTAMP),
          Map.entry(ValueKind.TIMESTAMP_WITH_TIME_ZONE, Sort.TIMESTAMP_WITH_TIME_ZONE));

  private static final Set<String> WHOLE_TYPES = Set.of("smallint", "integer", "bigint");
  private static final Set<String> TEXT_TYPES = Set.of("text", "character varying");

  /** PostgreSQL's own collations, all of them deterministic; one that a user makes may not be. */
  private static final Pattern DETERMINISTIC =
      Pattern.compile(
          "default|C|POSIX|ucs_basic|unicode|pg_c_utf8|pg_unicode_fast"
              + "|[A-Za-z]{2,3}(_[A-Z]{2}(\\.\\w+)?)?|[a-z]{2,3}(-\\w+)*-x-icu");

  private static final Map<String, Operand.TextFunction.Name> FUNCTIONS =
      Map.of(
          "length", Operand.TextFunction.Name.LENGTH,
          "char_length", Operand.TextFunction.Name.LENGTH,
          "character_length", Operand.TextFunction.Name.LENGTH,
          "octet_length", Operand.TextFunction.Name.OCTET_LENGTH,
          "trim", Operand.TextFunction.Name.BTRIM,
          "btrim", Operand.TextFunction.Name.BTRIM,
          "ltrim", Operand.TextFunction.Name.LTRIM,
          "rtrim", Operand.TextFunction.Name.RTRIM);

  private final Table table;
  private final Database database;

  OperandReader(Table table, Database database) {
    this.table = table;
    this.database = database;
  }

  /**
   * An operand of a comparison.
   *
   * @param other the other side, which gives an untyped literal its type
   */
  Operand read(SqlNode node, SqlNode other) throws Untranslatable {
    if (node instanceof SqlNode.Text text && !isLiteral(other)) {
      return literal(text.value(), read(other, node));
    }
    return typed(node);
  }

  private static boolean isLiteral(SqlNode node) {
    return node instanceof SqlNode.Text
        || node instanceof SqlNode.Numeral
        || node instanceof SqlNode.Constant;
  }

  /** A string constant takes the type of what it is compared with. */
  private static Operand literal(String value, Operand other) throws Untranslatable {
    if (other.sort() == Sort.TEXT) {
      return new Operand.TextLiteral(value);
    }
    if (other.sort().isNumber()) {
      return number(value, other.sort());
    }
    throw new Untranslatable("a literal of " + other.sort());
  }

  private Operand typed(SqlNode node) throws Untranslatable {
    if (node instanceof SqlNode.Name name) {
      return column(name);
    } else if (node instanceof SqlNode.Numeral number) {
      return number(number.value());
    } else if (node instanceof SqlNode.Prefix minus
        && minus.operator().equals("-")
        && minus.operand() instanceof SqlNode.Numeral number) {
      return number("-" + number.value());
    } else if (node instanceof SqlNode.Constant constant) {
      return constant(constant.keyword());
    } else if (node instanceof SqlNode.Cast cast) {
      return cast(cast);
    } else if (node instanceof SqlNode.Call call) {
      return call(call);
    }
    throw new Untranslatable("no operand");
  }

  private static Operand constant(String keyword) throws Untranslatable {
    return switch (keyword) {
      case "true" -> new Operand.BooleanLiteral(true);
      case "false" -> new Operand.BooleanLiteral(false);
      default -> throw new Untranslatable(keyword);
    };
  }

  Operand.ColumnValue anyColumn(SqlNode.Name name) throws Untranslatable {
    Column column =
        table
            .column(name.column())
            .filter(each -> name.parts().size() == 1)
            .orElseThrow(() -> new Untranslatable("no column " + name.parts()));
    ValueKind kind = ValueKind.of(column.type(), database);
    return new Operand.ColumnValue(column, kind, SORTS.getOrDefault(kind, Sort.TEXT));
  }

  private boolean isCertain(Operand.ColumnValue value) {
    boolean deterministic =
        value.column().collation().map(each -> DETERMINISTIC.matcher(each).matches()).orElse(true);
    // A timestamp with a precision of its own is rounded before it is compared.
    boolean rounded =
        value.kind() == ValueKind.TIMESTAMP || value.kind() == ValueKind.TIMESTAMP_WITH_TIME_ZONE;
    return deterministic && !(rounded && !value.column().type().modifiers().isEmpty());
  }

  /** A column that can be compared. */
  Operand.ColumnValue column(SqlNode.Name name) throws Untranslatable {
    Operand.ColumnValue value = anyColumn(name);
    if (!SORTS.containsKey(value.kind()) || !isCertain(value)) {
      throw new Untranslatable("a column of type " + value.column().type());
    }
    return value;
  }

  private static Operand number(String digits) throws Untranslatable {
    try {
      BigDecimal value = new BigDecimal(digits.replace("_", ""));
      boolean written = digits.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-');
      return new Operand.NumberLiteral(
          value, written && fitsLong(value) ? Sort.WHOLE : Sort.DECIMAL);
    } catch (NumberFormatException e) {
      throw new Untranslatable(digits);
    }
  }

  private static boolean fitsLong(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0 && value.toBigInteger().bitLength() <= 63;
  }

  private static Operand number(String value, Sort sort) throws Untranslatable {
    Operand.NumberLiteral literal = (Operand.NumberLiteral) number(value.strip());
    if (sort == Sort.WHOLE && literal.sort() != Sort.WHOLE) {
      throw new Untranslatable("no whole number: " + value);
    }
    return new Operand.NumberLiteral(literal.value(), sort);
  }

  /** Only casts that keep the value, and keep how it is compared. */
  private Operand cast(SqlNode.Cast cast) throws Untranslatable {
    DataType type = cast.type();
    if (!type.modifiers().isEmpty() || type.isArray()) {
      throw new Untranslatable("a cast that may change the value");
    }
    if (cast.operand() instanceof SqlNode.Text text) {
      return castLiteral(text.value(), type);
    }
    Operand operand = typed(cast.operand());
    String name = type.isBuiltIn() ? type.name() : "";
    if (operand instanceof Operand.NumberLiteral number) {
      return castNumber(number, name);
    }
    boolean kept =
        switch (operand.sort()) {
          case TEXT -> TEXT_TYPES.contains(name);
          case WHOLE -> name.equals("bigint") || name.equals("numeric");
          case DECIMAL -> name.equals("numeric");
          default -> false;
        };
    if (!kept) {
      throw new Untranslatable("a cast to " + type);
    }
    return operand;
  }

  private static Operand castNumber(Operand.NumberLiteral number, String type)
      throws Untranslatable {
    if (number.sort() == Sort.WHOLE && WHOLE_TYPES.contains(type)) {
      return number;
    }
    return switch (type) {
      case "numeric" -> new Operand.NumberLiteral(number.value(), Sort.DECIMAL);
      case "double precision" -> new Operand.NumberLiteral(number.value(), Sort.FLOATING);
      default -> throw new Untranslatable("a cast to " + type);
    };
  }

  private Operand castLiteral(String value, DataType type) throws Untranslatable {
    if (!type.isBuiltIn()) {
      if (database.enumTypes().containsKey(type.qualifiedName())) {
        return new Operand.TextLiteral(value);
      }
      throw new Untranslatable("a literal of type " + type);
    }
    if (TEXT_TYPES.contains(type.name())) {
      return new Operand.TextLiteral(value);
    }
    if (WHOLE_TYPES.contains(type.name())) {
      return number(value, Sort.WHOLE);
    }
    return switch (type.name()) {
      case "numeric" -> number(value, Sort.DECIMAL);
      case "double precision" -> number(value, Sort.FLOATING);
      default -> throw new Untranslatable("a literal of type " + type);
    };
  }

  private Operand call(SqlNode.Call call) throws Untranslatable {
    if (call.arguments().size() != 1) {
      throw new Untranslatable(call.function());
    }
    SqlNode argument = call.arguments().get(0);
    if (call.function().equals("jsonb_typeof") || call.function().equals("json_typeof")) {
      if (argument instanceof SqlNode.Name name && anyColumn(name).kind() == ValueKind.JSON) {
        return new Operand.JsonType(anyColumn(name).column());
      }
      throw new Untranslatable("json_typeof of an expression");
    }
    Operand.TextFunction.Name function = FUNCTIONS.get(call.function());
    if (function == null) {
      throw new Untranslatable(call.function());
    }
    return text(function, typed(argument));
  }

  private static Operand text(Operand.TextFunction.Name function, Operand argument)
      throws Untranslatable {
    boolean isLabel =
        argument instanceof Operand.ColumnValue value && value.kind() == ValueKind.ENUM;
    if (argument.sort() != Sort.TEXT || argument.source().isEmpty() || isLabel) {
      throw new Untranslatable(function + " of " + argument.sort());
    }
    return new Operand.TextFunction(function, argument);
  }
}
