package dev.trammel.source.sql;

import dev.trammel.diagnostic.SourceText;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The PL/pgSQL text of a {@code DO} statement, each token at its place in the file.
 *
 * @param tokens without comments
 */
record DoBody(SourceText source, List<Token> tokens) {

  /** What may change the structure of a database, or run what does. */
  private static final Set<String> CHANGES =
      Set.of(
          "alter",
          "call",
          "comment",
          "create",
          "do",
          "drop",
          "execute",
          "grant",
          "import",
          "reassign",
          "refresh",
          "revoke",
          "search_path",
          "security",
          "set_config");

  DoBody {
    tokens = List.copyOf(tokens);
  }

  /** Empty for another language, or a body in plain quotes. */
  static Optional<DoBody> of(StatementText text) {
    if (!text.tokens().get(0).isWord("do")) {
      return Optional.empty();
    }
    Optional<Token> body = Optional.empty();
    for (int i = 1; i < text.tokens().size(); i++) {
      Token token = text.tokens().get(i);
      if (token.kind() == TokenKind.DOLLAR_STRING && body.isEmpty()) {
        body = Optional.of(token);
      } else if (!token.isWord("language") && !token.value().equals("plpgsql")) {
        return Optional.empty();
      }
    }
    return body.flatMap(each -> inside(text.source(), each));
  }

  private static Optional<DoBody> inside(SourceText source, Token quoted) {
    if (quoted.text().length() > PlpgsqlBody.LONGEST) {
      return Optional.empty();
    }
    int tag = quoted.text().indexOf('$', 1) + 1;
    Lexer lexer = new Lexer(source.text(), quoted.offset() + tag, quoted.end() - tag);
    List<Token> tokens = new ArrayList<>();
    try {
      for (Optional<Token> next = lexer.next(); next.isPresent(); next = lexer.next()) {
        next.filter(each -> each.kind() != TokenKind.COMMENT).ifPresent(tokens::add);
      }
    } catch (LexicalError e) {
      return Optional.empty();
    }
    return tokens.isEmpty() ? Optional.empty() : Optional.of(new DoBody(source, tokens));
  }

  /** Whether it reads and writes rows, raises and assigns, and does no more. */
  boolean keepsStructure() {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean changes = token.kind() == TokenKind.WORD && CHANGES.contains(token.value());
      if (changes && !restsTriggers(i)) {
        return false;
      }
    }
    return true;
  }

  /** A table's own triggers may rest in between; they are there before and after. */
  private boolean restsTriggers(int from) {
    int at = from + 1;
    if (!tokens.get(from).isWord("alter") || !isWord(at, "table")) {
      return false;
    }
    while (at < tokens.size() && !isWord(at, "disable") && !isWord(at, "enable")) {
      if (tokens.get(at).isSymbol(";")) {
        return false;
      }
      at++;
    }
    return isWord(at + 1, "trigger") && isWord(at + 2, "user");
  }

  private boolean isWord(int at, String word) {
    return at < tokens.size() && tokens.get(at).isWord(word);
  }

  /** Whether it commits what it has done so far, which no transaction around it allows. */
  boolean commits() {
    return tokens.stream().anyMatch(each -> each.isWord("commit"));
  }

  /** As if the body stood in the file without quotes. */
  StatementText asStatement() {
    return StatementText.of(source, tokens, true);
  }
}
