package dev.trammel.source.sql;

import dev.trammel.model.CompositeType;
import dev.trammel.model.DataType;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Relation;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.expression.TypeParser;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A body in PL/pgSQL, read as far as PostgreSQL reads it when a function is made: structure, names
 * of variables and labels, types that are declared.
 */
record PlpgsqlBody(List<PlpgsqlType> types) {

  /** A longer body is not followed: its tokens take many times the memory of its text. */
  static final int LONGEST = 4_000_000;

  private static final Set<String> OF_TRIGGERS =
      Set.of(
          "new",
          "old",
          "tg_argv",
          "tg_event",
          "tg_level",
          "tg_name",
          "tg_nargs",
          "tg_op",
          "tg_relid",
          "tg_relname",
          "tg_table_name",
          "tg_table_schema",
          "tg_tag",
          "tg_when");

  PlpgsqlBody {
    types = List.copyOf(types);
  }

  /**
   * Follows a function's body; nothing of one that cannot be cut into tokens.
   *
   * @param quoted the literal that holds it
   * @param named what can be named in it: the function itself, its arguments
   * @throws SyntaxError where PostgreSQL would refuse the function
   */
  static Optional<PlpgsqlBody> read(
      StatementText statement, Token quoted, Set<String> named, PlpgsqlReturns returns) {
    return tokens(quoted)
        .flatMap(
            tokens ->
                read(new PlpgsqlTokens(statement.source(), tokens), outermost(named), returns));
  }

  /** Follows the body of a DO. */
  static Optional<PlpgsqlBody> read(DoBody body) {
    return read(
        new PlpgsqlTokens(body.source(), body.tokens()), Set.of("found"), PlpgsqlReturns.NOTHING);
  }

  private static Set<String> outermost(Set<String> named) {
    Set<String> outermost = new HashSet<>(named);
    outermost.add("found");
    outermost.addAll(OF_TRIGGERS);
    return outermost;
  }

  private static Optional<PlpgsqlBody> read(
      PlpgsqlTokens tokens, Set<String> outermost, PlpgsqlReturns returns) {
    PlpgsqlParser parser = new PlpgsqlParser(tokens, new PlpgsqlScope(outermost), returns);
    try {
      parser.body();
      return Optional.of(new PlpgsqlBody(parser.types()));
    } catch (PlpgsqlParser.TooDeep e) {
      return Optional.empty();
    }
  }

  /** The tokens in a literal in dollars, such as a function's body; none in anything else. */
  static List<Token> inside(Token token) {
    return token.kind() == TokenKind.DOLLAR_STRING ? tokens(token).orElse(List.of()) : List.of();
  }

  /** Each at its place, or at that of the literal where characters are written twice in it. */
  private static Optional<List<Token>> tokens(Token quoted) {
    if (quoted.text().length() > LONGEST) {
      return Optional.empty();
    }
    boolean dollar = quoted.kind() == TokenKind.DOLLAR_STRING;
    int before = dollar ? quoted.text().indexOf('$', 1) + 1 : 1;
    boolean exact = quoted.text().length() == quoted.value().length() + 2 * before;
    List<Token> tokens = new ArrayList<>();
    try {
      for (Token each : Lexer.tokens(quoted.value())) {
        int offset = quoted.offset() + (exact ? before + each.offset() : 0);
        tokens.add(new Token(each.kind(), each.text(), each.value(), offset));
      }
      return Optional.of(tokens);
    } catch (LexicalError e) {
      return Optional.empty();
    }
  }

  /** Refuses types that nobody makes. */
  void requireTypes(ObjectReference subject, Situation now) {
    for (PlpgsqlType each : now.declaring() ? List.<PlpgsqlType>of() : types) {
      if (each.suffix().isEmpty()) {
        TypeParser.parse(each.name(), 0)
            .ifPresent(
                parsed -> Types.requireKnown(List.<DataType>of(parsed.type()), now, subject));
      } else if (!each.ofVariable()) {
        requireRelation(each, subject, now);
      }
    }
  }

  /** Of {@code t%ROWTYPE} and {@code t.c%TYPE}, with a schema before or without. */
  private static void requireRelation(PlpgsqlType type, ObjectReference subject, Situation now) {
    List<String> path = type.name().stream().filter(Token::isName).map(Token::value).toList();
    boolean row = type.suffix().equals("rowtype");
    int last = path.size() - (row ? 1 : 2);
    if (last < 0 || last > 1 || type.name().size() != path.size() * 2 - 1) {
      return;
    }
    QualifiedName name =
        last == 0 ? QualifiedName.of(path.get(0)) : new QualifiedName(path.get(0), path.get(1));
    boolean composite = now.database().types().get(name) instanceof CompositeType;
    boolean ofPostgres = last == 0 && name.name().startsWith("pg_");
    if (!composite && !ofPostgres && now.lacksRelation(name)) {
      throw InapplicableChange.needs(subject, "table", name.toString());
    }
    Optional<Relation> relation = now.database().relation(name);
    String column = path.get(path.size() - 1);
    boolean known = relation.filter(each -> !each.columnNames().isEmpty()).isPresent();
    if (!row && known && !relation.get().columnNames().contains(column)) {
      throw InapplicableChange.needs(subject, "column", name + "." + column);
    }
  }
}
