package dev.trammel.postgres;

import dev.trammel.model.Expression;
import dev.trammel.syntax.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * A printed expression with holes where it names enum types: {@code (state = 'open'::…)}.
 *
 * @param printed the one that was printed
 * @param pieces what stands around the holes, one more than those
 * @param holes which enum type stands in each
 */
record PrintedPattern(Expression printed, List<String> pieces, List<Integer> holes) {

  /** The pattern of an expression over these enum types. */
  static PrintedPattern of(Expression printed, List<String> enums) {
    String text = printed.sql();
    List<String> pieces = new ArrayList<>();
    List<Integer> holes = new ArrayList<>();
    int from = 0;
    for (Token token : enums.isEmpty() ? List.<Token>of() : PrintedSql.tokens(text)) {
      int hole = token.isSymbol("::") ? named(text, token.end(), enums) : -1;
      if (hole >= 0) {
        pieces.add(text.substring(from, token.end()));
        holes.add(hole);
        from = token.end() + enums.get(hole).length();
      }
    }
    pieces.add(text.substring(from));
    return new PrintedPattern(printed, pieces, holes);
  }

  private static int named(String text, int at, List<String> enums) {
    for (int i = 0; i < enums.size(); i++) {
      int end = at + enums.get(i).length();
      if (text.startsWith(enums.get(i), at) && (end == text.length() || ends(text.charAt(end)))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a name cannot go on with it. */
  private static boolean ends(char next) {
    return next < 0x80 && !Character.isLetterOrDigit(next) && "_$.\"".indexOf(next) < 0;
  }

  /** The expression over other enum types. */
  Expression with(List<String> enums) {
    if (holes.isEmpty()) {
      return printed;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < holes.size(); i++) {
      text.append(pieces.get(i)).append(enums.get(holes.get(i)));
    }
    return new Expression(text.append(pieces.get(holes.size())).toString());
  }
}
