package dev.trammel.source.markdown;

import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the end of SQL that may span lines: the first terminator before which every quote and
 * parenthesis is closed. So a slip behind it is named, and does not make it swallow what follows.
 */
final class SqlElement {

  private static final int MOST_CANDIDATES = 1 << 16;

  private final DocScanner scanner;
  private final String terminator;
  private final int from;
  private final int limit;

  private SqlElement(DocScanner scanner, String terminator) {
    this.scanner = scanner;
    this.terminator = terminator;
    this.from = scanner.offset();
    this.limit = scanner.blockEnd(from);
  }

  /** The terminator's offset, or -1. */
  static int end(DocScanner scanner, String terminator) {
    return new SqlElement(scanner, terminator).end();
  }

  /** Most elements are one line long; the window doubles until the element fits. */
  private int end() {
    for (int most = 1; most <= MOST_CANDIDATES; most *= 2) {
      List<Integer> candidates = candidates(most);
      int found = candidates.isEmpty() ? -1 : firstComplete(candidates);
      if (found >= 0 || candidates.size() < most) {
        return found;
      }
    }
    return -1;
  }

  private List<Integer> candidates(int most) {
    List<Integer> candidates = new ArrayList<>();
    int found = scanner.find(terminator, from);
    while (found >= 0 && found < limit && candidates.size() < most) {
      if (!scanner.isTrammel() || scanner.endsElement(found + terminator.length())) {
        candidates.add(found);
      }
      found = scanner.find(terminator, found + 1);
    }
    return candidates;
  }

  private int firstComplete(List<Integer> candidates) {
    if (scanner.isTrammel()) {
      return candidates.get(0);
    }
    Lexer lexer = scanner.lexer(from, candidates.get(candidates.size() - 1));
    int depth = 0;
    int next = 0;
    try {
      Optional<Token> token = lexer.next();
      while (token.isPresent()) {
        for (; candidates.get(next) <= token.get().offset(); next++) {
          if (depth <= 0) {
            return candidates.get(next);
          }
        }
        while (candidates.get(next) < token.get().end()) {
          next++;
        }
        depth += token.get().isSymbol("(") ? 1 : token.get().isSymbol(")") ? -1 : 0;
        token = lexer.next();
      }
    } catch (LexicalError e) {
      return -1;
    }
    return depth <= 0 ? candidates.get(next) : -1;
  }
}
