package dev.trammel.model.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Parses names and calls, with the words that some functions have among their arguments. */
final class CallParser {

  private static final Set<String> WITH_WORDS =
      Set.of("extract", "substring", "trim", "overlay", "position", "normalize");

  private static final Set<String> NORMAL_FORMS = Set.of("nfc", "nfd", "nfkc", "nfkd");

  private static final SqlNode STAR = new SqlNode.Verbatim("*");

  private final SqlCursor cursor;
  private final ExpressionParser expressions;

  CallParser(SqlCursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  SqlNode nameOrCall() throws Unparsable {
    int start = cursor.index();
    List<String> parts = new ArrayList<>();
    parts.add(cursor.name());
    while (cursor.accept(".")) {
      parts.add(cursor.accept("*") ? "*" : cursor.name());
    }
    if (!cursor.accept("(")) {
      return new SqlNode.Name(List.copyOf(parts), start);
    }
    String function = String.join(".", parts).replaceFirst("^pg_catalog\\.", "");
    if (WITH_WORDS.contains(function)) {
      int inside = cursor.index();
      Optional<SqlNode> call = callWithWords(function);
      if (call.isPresent()) {
        return call.get();
      }
      cursor.moveTo(inside);
    }
    return call(function);
  }

  private SqlNode call(String function) throws Unparsable {
    boolean distinct = cursor.acceptWords("distinct");
    if (!distinct) {
      cursor.acceptWords("all");
    }
    List<SqlNode> arguments = cursor.accept("*") ? List.of(STAR) : arguments();
    List<QueryNode.SortKey> orderBy =
        cursor.atWords("order") ? new QueryParser(cursor).orderBy() : List.of();
    cursor.expect(")");
    SqlNode.Call call =
        new SqlNode.Call(distinct ? function + " distinct" : function, List.copyOf(arguments));
    return aggregate(call, orderBy);
  }

  private SqlNode aggregate(SqlNode.Call call, List<QueryNode.SortKey> orderBy) throws Unparsable {
    List<QueryNode.SortKey> withinGroup = List.of();
    if (cursor.acceptWords("within")) {
      cursor.expectWords("group");
      cursor.expect("(");
      withinGroup = new QueryParser(cursor).orderBy();
      cursor.expect(")");
    }
    Optional<SqlNode> filter = Optional.empty();
    if (cursor.atWords("filter") && cursor.peek(1).isSymbol("(")) {
      cursor.next();
      cursor.expect("(");
      cursor.expectWords("where");
      filter = Optional.of(expressions.expression());
      cursor.expect(")");
    }
    Optional<QueryNode.Window> window = Optional.empty();
    if (cursor.acceptWords("over")) {
      window = Optional.of(new WindowParser(cursor).behindOver());
    }
    boolean plain =
        orderBy.isEmpty() && withinGroup.isEmpty() && filter.isEmpty() && window.isEmpty();
    return plain ? call : new SqlNode.Aggregate(call, orderBy, withinGroup, filter, window);
  }

  private List<SqlNode> arguments() throws Unparsable {
    List<SqlNode> arguments = new ArrayList<>();
    while (!cursor.at(")") && !cursor.atWords("order")) {
      cursor.acceptWords("variadic");
      arguments.add(argument());
      if (!cursor.at(")") && !cursor.atWords("order")) {
        cursor.expect(",");
      }
    }
    return arguments;
  }

  private SqlNode argument() throws Unparsable {
    boolean named =
        cursor.peek().isName() && (cursor.peek(1).isSymbol("=>") || cursor.peek(1).isSymbol(":="));
    if (!named) {
      return expressions.expression();
    }
    String name = cursor.name();
    cursor.next();
    return new SqlNode.Argument(name, expressions.expression());
  }

  /** Empty when the arguments stand as those of every function. */
  private Optional<SqlNode> callWithWords(String function) throws Unparsable {
    return switch (function) {
      case "extract" -> extract();
      case "position" -> position();
      case "trim" -> trim();
      case "normalize" -> normalize();
      case "substring" -> behindFirst("substring", "from", "for");
      default -> behindFirst("overlay", "placing", "from", "for");
    };
  }

  private Optional<SqlNode> extract() throws Unparsable {
    SqlNode.Text field = new SqlNode.Text(cursor.next().value().toLowerCase(Locale.ROOT));
    if (!cursor.acceptWords("from")) {
      return Optional.empty();
    }
    SqlNode source = expressions.expression();
    cursor.expect(")");
    return Optional.of(new SqlNode.Call("extract", List.of(field, source)));
  }

  /** {@code normalize(a, NFKC)}: the form is a word; NFC when none is written. */
  private Optional<SqlNode> normalize() throws Unparsable {
    SqlNode text = expressions.expression();
    String form = "nfc";
    if (cursor.accept(",") && NORMAL_FORMS.contains(cursor.peek().value())) {
      form = cursor.next().value();
    }
    return cursor.accept(")")
        ? Optional.of(new SqlNode.Call("normalize", List.of(text, new SqlNode.Text(form))))
        : Optional.empty();
  }

  /** {@code position(a IN b)}: IN would be taken for the operator, so a is read as a term. */
  private Optional<SqlNode> position() throws Unparsable {
    int start = cursor.index();
    int depth = 0;
    while (!cursor.atEnd() && !(depth == 0 && (cursor.atWords("in") || cursor.at(")")))) {
      depth += cursor.at("(") ? 1 : cursor.at(")") ? -1 : 0;
      cursor.next();
    }
    if (!cursor.atWords("in")) {
      return Optional.empty();
    }
    SqlCursor part = new SqlCursor(cursor.tokens().subList(0, cursor.index()));
    part.moveTo(start);
    SqlNode sought = new ExpressionParser(part).expression();
    cursor.next();
    SqlNode text = expressions.expression();
    cursor.expect(")");
    return Optional.of(new SqlNode.Call("position", List.of(text, sought)));
  }

  private Optional<SqlNode> trim() throws Unparsable {
    String function = "btrim";
    if (cursor.acceptWords("leading")) {
      function = "ltrim";
    } else if (cursor.acceptWords("trailing")) {
      function = "rtrim";
    } else {
      cursor.acceptWords("both");
    }
    List<SqlNode> arguments = new ArrayList<>();
    if (!cursor.atWords("from")) {
      arguments.add(expressions.expression());
    }
    if (cursor.acceptWords("from")) {
      arguments.add(0, expressions.expression());
    }
    while (cursor.accept(",")) {
      arguments.add(expressions.expression());
    }
    cursor.expect(")");
    return Optional.of(new SqlNode.Call(function, List.copyOf(arguments)));
  }

  private Optional<SqlNode> behindFirst(String function, String... words) throws Unparsable {
    List<SqlNode> arguments = new ArrayList<>();
    arguments.add(expressions.expression());
    for (String word : words) {
      if (cursor.acceptWords(word)) {
        arguments.add(expressions.expression());
      }
    }
    return cursor.accept(")")
        ? Optional.of(new SqlNode.Call(function, List.copyOf(arguments)))
        : Optional.empty();
  }
}
