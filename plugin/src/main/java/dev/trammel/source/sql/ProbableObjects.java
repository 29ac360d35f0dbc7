package dev.trammel.source.sql;

import dev.trammel.model.QualifiedName;
import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names in a statement that cannot be read, of what it may make or change. */
final class ProbableObjects {

  /** A name stands behind each of these words. */
  private static final Set<String> BEFORE_NAMES =
      Set.of(
          "table",
          "view",
          "type",
          "domain",
          "aggregate",
          "sequence",
          "into",
          "update",
          "from",
          "join",
          "index",
          "on",
          "only",
          "exists",
          "function",
          "procedure",
          "policy",
          "trigger");

  private static final Set<String> NO_NAMES =
      Set.of(
          "if",
          "not",
          "exists",
          "only",
          "select",
          "values",
          "lateral",
          "delete",
          "update",
          "conflict",
          "commit",
          "all",
          "none",
          "to",
          "for",
          "schema",
          "default",
          "in");

  /** What makes an object, also within a body or a text that is run. */
  private static final Pattern CREATION =
      Pattern.compile(
          "(?:create\\s+(?:unlogged\\s+|materialized\\s+|or\\s+replace\\s+)*"
              + "(?:table|view|type|sequence|domain|function|procedure|aggregate)|alter\\s+type)\\s+"
              + "(?:if\\s+not\\s+exists\\s+)?(?:\"?(\\w+)\"?\\.)?\"?(\\w+)",
          Pattern.CASE_INSENSITIVE);

  private ProbableObjects() {}

  /** What a {@code DO} may make, whatever decides about it. */
  static List<QualifiedName> madeWithin(StatementText text) {
    List<QualifiedName> made = new ArrayList<>();
    if (text.tokens().get(0).isWord("do")) {
      Matcher matcher = CREATION.matcher(text.sql());
      while (matcher.find()) {
        String schema = matcher.group(1) == null ? QualifiedName.PUBLIC : matcher.group(1);
        made.add(
            new QualifiedName(
                schema.toLowerCase(Locale.ROOT), matcher.group(2).toLowerCase(Locale.ROOT)));
      }
    }
    return made;
  }

  /** In order of appearance. */
  static List<QualifiedName> of(StatementText text) {
    Set<QualifiedName> found = new LinkedHashSet<>();
    List<Token> tokens = text.tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token word = tokens.get(i);
      if (word.kind() == TokenKind.WORD
          && BEFORE_NAMES.contains(word.value())
          && isName(tokens.get(i + 1))) {
        found.add(name(tokens, i + 1));
      }
    }
    return List.copyOf(found);
  }

  private static boolean isName(Token token) {
    return token.isName() && !(token.kind() == TokenKind.WORD && NO_NAMES.contains(token.value()));
  }

  private static QualifiedName name(List<Token> tokens, int at) {
    boolean qualified =
        at + 2 < tokens.size() && tokens.get(at + 1).isSymbol(".") && tokens.get(at + 2).isName();
    return qualified
        ? new QualifiedName(tokens.get(at).value(), tokens.get(at + 2).value())
        : QualifiedName.of(tokens.get(at).value());
  }
}
