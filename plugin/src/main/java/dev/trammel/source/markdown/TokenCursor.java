package dev.trammel.source.markdown;

import dev.trammel.model.QualifiedName;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Walks over the tokens of a short piece of SQL, such as a constraint's definition. */
final class TokenCursor {

  /** The piece does not have the form that its place asks for. */
  static final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    private final String expected;
    private final int offset;

    Malformed(String message, String expected, int offset) {
      super(message);
      this.expected = expected;
      this.offset = offset;
    }

    String expected() {
      return expected;
    }

    /** Into the piece. */
    int offset() {
      return offset;
    }
  }

  private final String text;
  private final List<Token> tokens;
  private int at;

  TokenCursor(String text) throws Malformed {
    this.text = text;
    try {
      this.tokens = Lexer.tokens(text);
    } catch (LexicalError e) {
      throw new Malformed(e.getMessage(), "complete SQL", e.offset());
    }
  }

  boolean atEnd() {
    return at >= tokens.size();
  }

  private int offset() {
    return atEnd() ? text.length() : tokens.get(at).offset();
  }

  Malformed malformed(String message, String expected) {
    return new Malformed(message, expected, offset());
  }

  /** Consumes the words, given in upper case with spaces between, or nothing. */
  boolean acceptWords(String words) {
    String[] each = words.toLowerCase(Locale.ROOT).split(" ", -1);
    for (int i = 0; i < each.length; i++) {
      if (at + i >= tokens.size() || !tokens.get(at + i).isWord(each[i])) {
        return false;
      }
    }
    at += each.length;
    return true;
  }

  void expectWords(String words) throws Malformed {
    if (!acceptWords(words)) {
      throw malformed("\"" + words + "\" is missing", words);
    }
  }

  boolean acceptSymbol(String symbol) {
    if (!atEnd() && tokens.get(at).isSymbol(symbol)) {
      at++;
      return true;
    }
    return false;
  }

  void expectSymbol(String symbol) throws Malformed {
    if (!acceptSymbol(symbol)) {
      throw malformed("\"" + symbol + "\" is missing", symbol);
    }
  }

  void expectEnd() throws Malformed {
    if (!atEnd()) {
      throw malformed("text follows that does not belong there", "nothing more");
    }
  }

  String name() throws Malformed {
    if (atEnd() || !tokens.get(at).isName()) {
      throw malformed("a name is missing", "a name");
    }
    return tokens.get(at++).value();
  }

  QualifiedName qualifiedName() throws Malformed {
    String first = name();
    return acceptSymbol(".") ? new QualifiedName(first, name()) : QualifiedName.of(first);
  }

  /** Names between parentheses. */
  List<String> names() throws Malformed {
    expectSymbol("(");
    List<String> names = namesUntil();
    expectSymbol(")");
    return names;
  }

  /** Names with commas between. */
  List<String> namesUntil() throws Malformed {
    List<String> names = new ArrayList<>();
    do {
      names.add(name());
    } while (acceptSymbol(","));
    return names;
  }

  /** The literal arguments of a call, between parentheses. */
  List<String> arguments() throws Malformed {
    expectSymbol("(");
    List<String> arguments = new ArrayList<>();
    while (!acceptSymbol(")")) {
      if (atEnd()) {
        throw malformed("\")\" is missing", ")");
      }
      if (!arguments.isEmpty()) {
        expectSymbol(",");
      }
      arguments.add(tokens.get(at++).value());
    }
    return arguments;
  }

  /** The text between a parenthesis and the one that closes it. */
  String parenthesised() throws Malformed {
    int open = offset();
    expectSymbol("(");
    int depth = 1;
    while (!atEnd()) {
      Token token = tokens.get(at++);
      depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
      if (depth == 0) {
        return text.substring(open + 1, token.offset());
      }
    }
    throw malformed("a parenthesis is not closed", ")");
  }
}
