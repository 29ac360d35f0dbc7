package dev.trammel.source.sql;

import dev.trammel.model.DataType;
import dev.trammel.model.Expression;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.expression.TypeParser;
import dev.trammel.syntax.Identifiers;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Literals;
import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes schemas before the names of an expression or query that are looked up in the search path:
 * tables behind FROM and JOIN, functions, types of casts, sequences in literals.
 */
final class QualifiedText {

  private static final Set<String> ENDS_OF_FROM =
      Set.of(
          "where",
          "group",
          "having",
          "order",
          "limit",
          "offset",
          "fetch",
          "for",
          "window",
          "union",
          "intersect",
          "except",
          "select",
          "values",
          "with",
          "returning");

  private static final Set<String> BEFORE_ITEMS = Set.of("lateral", "only");
  private static final Set<String> SEQUENCE_FUNCTIONS = Set.of("nextval", "currval", "setval");

  /** One pair of parentheses. */
  private static final class Level {
    private final boolean ofCall;
    private boolean inFrom;

    Level(boolean ofCall) {
      this.ofCall = ofCall;
    }
  }

  private final String sql;
  private final SchemaNames names;
  private final List<Token> tokens;
  private final Set<String> commonTables = new HashSet<>();
  private final Deque<Level> levels = new ArrayDeque<>(List.of(new Level(false)));
  private final StringBuilder text = new StringBuilder();
  private boolean itemExpected;
  private int copied;

  QualifiedText(Expression written, SchemaNames names) {
    this.sql = written.sql();
    this.names = names;
    this.tokens = tokens(sql);
  }

  private static List<Token> tokens(String sql) {
    try {
      return Lexer.tokens(sql);
    } catch (LexicalError e) {
      return List.of();
    }
  }

  Expression expression() {
    for (int i = 0; i < tokens.size(); i++) {
      if (isCommonTable(i)) {
        commonTables.add(tokens.get(i).value());
      }
    }
    for (int i = 0; i < tokens.size(); i++) {
      token(i);
    }
    return new Expression(text.append(sql.substring(copied)).toString());
  }

  /** Whether WITH gives the name to a query. */
  private boolean isCommonTable(int at) {
    boolean behindAs = isSymbol(at + 2, "(") || isWord(at + 2, "materialized");
    return (isWord(at + 1, "as") && behindAs)
        || isWord(at - 1, "recursive")
        || isWord(at - 1, "with");
  }

  private void token(int at) {
    Token token = tokens.get(at);
    if (token.isSymbol("(")) {
      // An item of FROM may stand in parentheses: FROM (a JOIN b ON …).
      levels.push(new Level(at > 0 && isCalled(at - 1)));
    } else if (token.isSymbol(")") && levels.size() > 1) {
      levels.pop();
      itemExpected = false;
    } else if (token.isSymbol(",")) {
      itemExpected = levels.peek().inFrom;
    } else if (token.isName()) {
      name(at);
    } else if (token.kind() == TokenKind.STRING && isRelationLiteral(at)) {
      literal(token);
    }
  }

  private void name(int at) {
    Token token = tokens.get(at);
    boolean word = token.kind() == TokenKind.WORD;
    if (word && ENDS_OF_FROM.contains(token.value())) {
      levels.peek().inFrom = false;
      itemExpected = false;
    } else if (token.isWord("from") && !levels.peek().ofCall && !isWord(at - 1, "distinct")) {
      levels.peek().inFrom = true;
      itemExpected = true;
    } else if (token.isWord("join") || (token.isWord("table") && at == 0)) {
      itemExpected = true;
    } else if (!isSymbol(at - 1, ".") && !(word && BEFORE_ITEMS.contains(token.value()))) {
      lookedUp(at);
    }
  }

  private void lookedUp(int at) {
    Token token = tokens.get(at);
    boolean item = itemExpected;
    itemExpected = false;
    if (isSymbol(at + 1, ".")) {
      return;
    }
    if (isSymbol(at - 1, "::") || isCastTo(at)) {
      Optional<DataType> type = TypeParser.parse(tokens, at).map(TypeParser.Parsed::type);
      type.filter(each -> !each.isBuiltIn())
          .ifPresent(each -> qualify(token, names.typed(each).schema()));
    } else if (isSymbol(at + 1, "(")) {
      qualify(token, names.ofFunction(token.value()));
    } else if (item && !commonTables.contains(token.value())) {
      qualify(token, names.ofObject(token.value()));
    }
  }

  private void qualify(Token token, String schema) {
    if (!schema.equals(QualifiedName.PUBLIC)) {
      text.append(sql, copied, token.offset()).append(Identifiers.quote(schema)).append('.');
      copied = token.offset();
    }
  }

  private void literal(Token token) {
    List<Token> inside = tokens(token.value());
    if (inside.size() == 1 && inside.get(0).isName()) {
      String name = inside.get(0).value();
      String schema = names.ofObject(name);
      if (!schema.equals(QualifiedName.PUBLIC)) {
        text.append(sql, copied, token.offset())
            .append(Literals.quote(Identifiers.quote(schema) + "." + Identifiers.quote(name)));
        copied = token.end();
      }
    }
  }

  private boolean isRelationLiteral(int at) {
    boolean argument =
        isSymbol(at - 1, "(") && at > 1 && SEQUENCE_FUNCTIONS.contains(tokens.get(at - 2).value());
    return argument || (isSymbol(at + 1, "::") && isWord(at + 2, "regclass"));
  }

  /** Whether a name calls what stands in the parentheses behind it. */
  private boolean isCalled(int at) {
    return tokens.get(at).isName()
        && !isWord(at, "from")
        && !isWord(at, "join")
        && !isWord(at, "lateral")
        && !isWord(at, "exists")
        && !isWord(at, "in")
        && !isWord(at, "as");
  }

  /** {@code CAST (x AS type)}. */
  private boolean isCastTo(int at) {
    if (!isWord(at - 1, "as") || !levels.peek().ofCall) {
      return false;
    }
    int depth = 0;
    for (int i = at - 1; i > 0; i--) {
      depth += isSymbol(i, ")") ? 1 : isSymbol(i, "(") ? -1 : 0;
      if (depth < 0) {
        return isWord(i - 1, "cast");
      }
    }
    return false;
  }

  private boolean isWord(int at, String word) {
    return at >= 0 && at < tokens.size() && tokens.get(at).isWord(word);
  }

  private boolean isSymbol(int at, String symbol) {
    return at >= 0 && at < tokens.size() && tokens.get(at).isSymbol(symbol);
  }
}
