package dev.trammel.model.expression;

import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The types that PostgreSQL gives to expressions, with modifiers and domains as a table made of
 * them would keep; nothing where its rules are not certain, or where a value may carry a collation
 * that is not its type's own.
 */
final class ExactTypes {

  /** Of a literal before its surroundings decide. */
  static final DataType UNKNOWN = DataType.builtIn("unknown");

  private static final Map<String, DataType> CONSTANTS =
      Map.ofEntries(
          Map.entry("true", DataType.BOOLEAN),
          Map.entry("false", DataType.BOOLEAN),
          Map.entry("null", UNKNOWN),
          Map.entry("current_date", DataType.builtIn("date")),
          Map.entry("current_time", DataType.builtIn("time with time zone")),
          Map.entry("current_timestamp", DataType.builtIn("timestamp with time zone")),
          Map.entry("localtime", DataType.builtIn("time without time zone")),
          Map.entry("localtimestamp", DataType.builtIn("timestamp without time zone")),
          Map.entry("current_user", DataType.builtIn("name")),
          Map.entry("current_role", DataType.builtIn("name")),
          Map.entry("session_user", DataType.builtIn("name")),
          Map.entry("user", DataType.builtIn("name")),
          Map.entry("current_catalog", DataType.builtIn("name")),
          Map.entry("current_schema", DataType.builtIn("name")));

  private static final Set<String> TRUTHS = Set.of("not", "exists");

  private final Database database;
  private final ColumnTypes columns;
  private final CommonTypes common;

  ExactTypes(Database database, ColumnTypes columns) {
    this.database = database;
    this.columns = columns;
    this.common = new CommonTypes(database);
  }

  /** The type of a column that shows the expression; a literal is a text. */
  Optional<DataType> ofColumn(SqlNode node) {
    return typeOf(node).map(ExactTypes::decided).filter(ExactTypes::isStorable);
  }

  /** The types of what a query shows, one for each column. */
  List<Optional<DataType>> ofColumns(QueryNode query) {
    return open(query).stream()
        .map(each -> each.map(ExactTypes::decided).filter(ExactTypes::isStorable))
        .toList();
  }

  private static DataType decided(DataType type) {
    return type.equals(UNKNOWN) ? DataType.TEXT : type;
  }

  /** Not one of the types that only functions know: {@code anyelement}, {@code record}. */
  private static boolean isStorable(DataType type) {
    String name = type.name();
    boolean pseudo =
        name.startsWith("any") || Set.of("", "record", "void", "trigger", "cstring").contains(name);
    return !(type.isBuiltIn() && pseudo);
  }

  /** As {@link #ofColumns}, where literals may still become what another part of the query says. */
  private List<Optional<DataType>> open(QueryNode query) {
    if (query instanceof QueryNode.Whole it) {
      return open(it.body());
    } else if (query instanceof QueryNode.SetOperation it) {
      return together(List.of(open(it.left()), open(it.right())));
    } else if (query instanceof QueryNode.Values it) {
      return together(
          it.rows().stream().map(row -> row.stream().map(this::typeOf).toList()).toList());
    }
    return ((QueryNode.Select) query).targets().stream().map(each -> typeOf(each.value())).toList();
  }

  private List<Optional<DataType>> together(List<List<Optional<DataType>>> rows) {
    int width = rows.stream().mapToInt(List::size).min().orElse(0);
    List<Optional<DataType>> types = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      int column = i;
      types.add(common.of(rows.stream().map(row -> row.get(column)).toList()));
    }
    return types;
  }

  Optional<DataType> typeOf(SqlNode node) {
    if (node instanceof SqlNode.Name name) {
      return columns.typeOf(name);
    } else if (node instanceof SqlNode.Text) {
      return Optional.of(UNKNOWN);
    } else if (node instanceof SqlNode.Numeral it) {
      return number(it.value());
    } else if (node instanceof SqlNode.Constant it) {
      return Optional.ofNullable(CONSTANTS.get(it.keyword()));
    } else if (node instanceof SqlNode.Cast it) {
      boolean plain = !isCollatable(it.type()) || arePlain(List.of(it.operand()));
      return plain ? Optional.of(it.type()) : Optional.empty();
    } else if (node instanceof SqlNode.Infix it) {
      return new ExactOperators(database)
          .result(it.operator(), typed(it.left()), typed(it.right()));
    } else if (node instanceof SqlNode.Prefix it) {
      return prefix(it);
    } else if (node instanceof SqlNode.Postfix
        || node instanceof SqlNode.Junction
        || node instanceof SqlNode.Quantified) {
      return Optional.of(DataType.BOOLEAN);
    }
    return ofComposed(node);
  }

  private Optional<DataType> ofComposed(SqlNode node) {
    if (node instanceof SqlNode.Call it) {
      return call(it, it.arguments());
    } else if (node instanceof SqlNode.Aggregate it) {
      List<SqlNode> arguments = new ArrayList<>(it.call().arguments());
      it.withinGroup().forEach(each -> arguments.add(each.value()));
      return call(it.call(), arguments);
    } else if (node instanceof SqlNode.Case it) {
      List<SqlNode> results = new ArrayList<>(List.of(it.otherwise()));
      for (int i = 1; i < it.branches().size(); i += 2) {
        results.add(it.branches().get(i));
      }
      return common.of(results.stream().map(this::typed).toList());
    } else if (node instanceof SqlNode.Array it) {
      return common
          .of(it.elements().stream().map(this::typed).toList())
          .map(each -> decided(each).arrayOf());
    } else if (node instanceof SqlNode.Subscript it) {
      return typed(it.operand()).filter(each -> isElement(it, each)).map(DataType::elementType);
    } else if (node instanceof SqlNode.SubQuery it) {
      List<Optional<DataType>> shown = ofColumns(it.query());
      return shown.size() == 1 ? shown.get(0) : Optional.empty();
    }
    return Optional.empty();
  }

  private static boolean isElement(SqlNode.Subscript node, DataType type) {
    return type.isArray() && node.indexes().stream().noneMatch(SqlNode.Verbatim.class::isInstance);
  }

  /** Nothing of what may carry a collation of its own: {@code name} has one. */
  private Optional<DataType> typed(SqlNode node) {
    return typeOf(node).filter(each -> !isName(each));
  }

  private static boolean isName(DataType type) {
    return type.isBuiltIn() && type.name().equals("name");
  }

  private boolean arePlain(List<SqlNode> operands) {
    return operands.stream().allMatch(each -> typed(each).isPresent());
  }

  private boolean isCollatable(DataType type) {
    return type.isBuiltIn()
        ? NodeTypes.TEXTS.contains(type.name())
            || type.name().startsWith("character")
            || isName(type.elementType())
        : !database.enumTypes().containsKey(type.qualifiedName());
  }

  private Optional<DataType> number(String written) {
    try {
      BigInteger whole = new BigDecimal(written).toBigIntegerExact();
      boolean plain = written.chars().allMatch(Character::isDigit);
      String wide = whole.bitLength() < 64 ? "bigint" : "numeric";
      return Optional.of(
          DataType.builtIn(!plain ? "numeric" : whole.bitLength() < 32 ? "integer" : wide));
    } catch (ArithmeticException e) {
      return Optional.of(DataType.builtIn("numeric"));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private Optional<DataType> prefix(SqlNode.Prefix it) {
    if (TRUTHS.contains(it.operator())) {
      return Optional.of(DataType.BOOLEAN);
    } else if (it.operator().equals("array")) {
      return typed(it.operand()).map(DataType::arrayOf);
    } else if (it.operator().equals("-")) {
      return typed(it.operand())
          .flatMap(common::bare)
          .filter(each -> NodeTypes.is(each, NodeTypes.NUMBERS) || each.name().equals("interval"));
    }
    return Optional.empty();
  }

  private Optional<DataType> call(SqlNode.Call call, List<SqlNode> written) {
    String function = NodeTypes.bare(call.function());
    List<SqlNode> arguments =
        written.equals(List.of(new SqlNode.Verbatim("*"))) ? List.of() : written;
    List<Optional<DataType>> types = arguments.stream().map(this::typed).toList();
    Optional<DataType> result = new ExactFunctions(database, common).result(function, types);
    return result.filter(each -> !isCollatable(each) || arePlain(arguments));
  }

  /** Of so many columns nothing is known. */
  static List<Optional<DataType>> none(int columns) {
    return Collections.nCopies(columns, Optional.empty());
  }
}
