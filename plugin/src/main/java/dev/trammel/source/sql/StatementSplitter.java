package dev.trammel.source.sql;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts a text into statements where psql does: at semicolons outside of quotes, comments,
 * parentheses and {@code BEGIN ATOMIC} bodies.
 */
public final class StatementSplitter {

  /** More tokens of one statement are not kept: each takes many times the memory of its text. */
  private static final int MOST_TOKENS = 1_000_000;

  /** Rows are passed by. */
  private static final int MOST_TOKENS_OF_ROWS = 4_000_000;

  private final SourceText source;
  private final Lexer lexer;
  private final int limit;
  private final List<StatementText> statements = new ArrayList<>();
  private final List<Token> comments = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private List<Token> current = new ArrayList<>();
  private int parentheses;
  private int bodies;
  private boolean standardStrings = true;

  /** Whether nothing but tokens was met since the statement began. */
  private boolean regular = true;

  /** Whether the statement has more tokens than are kept, so that only its first ones are. */
  private boolean overlong;

  private int lastRefusedLine;

  private StatementSplitter(SourceText source, int from, int to) {
    this.source = source;
    this.lexer = new Lexer(source.text(), from, to);
    this.limit = to;
  }

  /** The statements of a whole file. */
  public static SplitText split(SourceText source) {
    return split(source, 0, source.text().length());
  }

  /** The statements between two offsets of a file, such as the inside of a fence. */
  public static SplitText split(SourceText source, int from, int to) {
    int start = from == 0 && source.text().startsWith("\uFEFF") ? 1 : from;
    return new StatementSplitter(source, start, to).split();
  }

  private SplitText split() {
    boolean more = true;
    while (more) {
      try {
        Optional<Token> token = lexer.next();
        token.ifPresent(this::add);
        more = token.isPresent();
      } catch (LexicalError e) {
        refuse(e);
      }
    }
    if (parentheses > 0 && !overlong) {
      splitDespiteParentheses();
    } else {
      finish();
    }
    return new SplitText(source, statements, comments, diagnostics);
  }

  private void add(Token token) {
    refuseNul(token);
    if (token.kind() == TokenKind.COMMENT) {
      comments.add(token);
    } else if (token.isSymbol(";") && parentheses == 0 && bodies == 0) {
      boolean copies = isCopyFromInput();
      boolean standard = standardStringsAfter();
      finish();
      standardStrings = standard;
      lexer.standardStrings(standard);
      if (copies) {
        takeCopyData(token);
      }
    } else {
      if (!overlong) {
        current.add(token);
        refuseOverlong();
      }
      nest(token);
    }
  }

  private void refuseOverlong() {
    int most = current.get(0).isWord("insert") ? MOST_TOKENS_OF_ROWS : MOST_TOKENS;
    if (current.size() > most) {
      overlong = true;
      Token first = current.get(0);
      diagnostics.add(
          Diagnostic.error(
                  Code.TR140,
                  source.position(first.offset()),
                  String.format(Locale.ROOT, "a statement of more than %,d words and signs", most))
              .underlining(first.text().length())
              .found(first.text())
              .fix("write it as several statements"));
      current = new ArrayList<>(current.subList(0, 4));
    }
  }

  /** Counts as psql does, which knows of bodies only in CREATE FUNCTION and PROCEDURE. */
  private void nest(Token token) {
    if (token.isSymbol("(")) {
      parentheses++;
    } else if (token.isSymbol(")") && parentheses > 0) {
      parentheses--;
    } else if (parentheses == 0 && createsRoutine()) {
      if (token.isWord("begin")) {
        bodies++;
      } else if (token.isWord("case") && bodies > 0) {
        bodies++;
      } else if (token.isWord("end") && bodies > 0) {
        bodies--;
      }
    }
  }

  private boolean createsRoutine() {
    if (current.size() < 3 || !current.get(0).isWord("create")) {
      return false;
    }
    boolean replaces = current.get(1).isWord("or") && current.get(2).isWord("replace");
    int kind = replaces ? 3 : 1;
    return current.size() > kind
        && (current.get(kind).isWord("function") || current.get(kind).isWord("procedure"));
  }

  private void finish() {
    if (!current.isEmpty() && !overlong) {
      statements.add(
          regular
              ? StatementText.of(source, current, standardStrings)
              : StatementText.ofRemains(source, current));
    }
    current = new ArrayList<>();
    regular = true;
    overlong = false;
    parentheses = 0;
    bodies = 0;
  }

  /**
   * A parenthesis that is never closed hides all that follows. Cutting at every semicolon shows the
   * errors of the later statements too.
   */
  private void splitDespiteParentheses() {
    List<Token> swallowed = current;
    boolean allRegular = regular;
    current = new ArrayList<>();
    for (Token token : swallowed) {
      if (token.isSymbol(";")) {
        finish();
        regular = allRegular;
      } else {
        current.add(token);
      }
    }
    finish();
  }

  private boolean isCopyFromInput() {
    if (current.isEmpty() || !current.get(0).isWord("copy")) {
      return false;
    }
    for (int i = 1; i + 1 < current.size(); i++) {
      if (current.get(i).isWord("from") && current.get(i + 1).isWord("stdin")) {
        return true;
      }
    }
    return false;
  }

  /** The lines up to one that is {@code \\.} are rows, whatever they hold. */
  private void takeCopyData(Token semicolon) {
    StatementText copy = statements.remove(statements.size() - 1);
    String text = source.text();
    int newline = text.indexOf('\n', semicolon.offset());
    int from = newline < 0 ? text.length() : newline + 1;
    int to = from;
    int after = text.length();
    while (to < text.length()) {
      int end = text.indexOf('\n', to);
      end = end < 0 ? text.length() : end;
      if (text.startsWith("\\.", to) && text.substring(to, end).strip().length() == 2) {
        after = end;
        break;
      }
      to = Math.min(text.length(), end + 1);
    }
    lexer.skipTo(Math.min(after, limit));
    statements.add(copy.followedBy(text.substring(from, to)));
  }

  /** {@code SET standard_conforming_strings = off} changes how what follows is read. */
  private boolean standardStringsAfter() {
    int at = current.isEmpty() || !current.get(0).isWord("set") ? current.size() : 1;
    if (at < current.size() && (isWord(at, "session") || isWord(at, "local"))) {
      at++;
    }
    boolean set = isWord(at, "standard_conforming_strings") && at + 2 < current.size();
    return set
        ? !Set.of("off", "false", "no", "0").contains(current.get(at + 2).value())
        : standardStrings;
  }

  private boolean isWord(int at, String word) {
    return at < current.size() && current.get(at).isWord(word);
  }

  /** No text of PostgreSQL may hold one; outside of quotes it starts no token anyway. */
  private void refuseNul(Token token) {
    int nul = token.text().indexOf('\0');
    if (nul >= 0) {
      refuse(LexicalError.at("character U+0000 cannot stand in any text", token.offset() + nul));
    }
  }

  private void refuse(LexicalError error) {
    regular = false;
    int offset = error.offset();
    if (!error.isUnclosed() && source.text().charAt(offset) == '\\') {
      metaCommand(offset);
    } else if (error.isUnclosed()) {
      diagnostics.add(
          Diagnostic.error(Code.TR141, source.position(offset), error.getMessage())
              .found(firstLine(offset))
              .fix("close it"));
      current.clear();
      parentheses = 0;
    } else if (source.position(offset).line() != lastRefusedLine) {
      lastRefusedLine = source.position(offset).line();
      diagnostics.add(
          Diagnostic.error(Code.TR140, source.position(offset), error.getMessage())
              .found(firstLine(offset))
              .fix("take it out, or quote it"));
    }
  }

  private void metaCommand(int offset) {
    String line = firstLine(offset);
    lexer.skipTo(Math.min(offset + line.length(), limit));
    new PsqlCommand(source.position(offset), line).refusal().ifPresent(diagnostics::add);
  }

  private String firstLine(int offset) {
    String line = source.line(source.position(offset).line());
    return line.substring(source.position(offset).column() - 1);
  }
}
