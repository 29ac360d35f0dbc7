package dev.trammel.model.expression;

import dev.trammel.syntax.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Parses windows: behind OVER, and behind WINDOW. */
final class WindowParser {

  private static final Set<String> FRAME_UNITS = Set.of("rows", "range", "groups");
  private static final Set<String> FRAME_WORDS =
      Set.of(
          "rows",
          "range",
          "groups",
          "between",
          "unbounded",
          "preceding",
          "following",
          "current",
          "row",
          "and",
          "exclude",
          "no",
          "others",
          "ties",
          "group");

  private final SqlCursor cursor;

  WindowParser(SqlCursor cursor) {
    this.cursor = cursor;
  }

  QueryNode.Window behindOver() throws Unparsable {
    return cursor.at("(")
        ? definition()
        : new QueryNode.Window(cursor.name(), List.of(), List.of(), List.of());
  }

  /** {@code name AS (…), …}, behind WINDOW. */
  List<QueryNode.NamedWindow> named() throws Unparsable {
    List<QueryNode.NamedWindow> windows = new ArrayList<>();
    do {
      String name = cursor.name();
      cursor.expectWords("as");
      windows.add(new QueryNode.NamedWindow(name, definition()));
    } while (cursor.accept(","));
    return List.copyOf(windows);
  }

  private QueryNode.Window definition() throws Unparsable {
    cursor.expect("(");
    String base = "";
    boolean clause =
        cursor.at(")")
            || cursor.atWords("partition", "by")
            || cursor.atWords("order", "by")
            || atFrame();
    if (!clause) {
      base = cursor.name();
    }
    List<SqlNode> partitionBy = new ArrayList<>();
    if (cursor.acceptWords("partition", "by")) {
      do {
        partitionBy.add(new ExpressionParser(cursor).expression());
      } while (cursor.accept(","));
    }
    List<QueryNode.SortKey> orderBy =
        cursor.atWords("order") ? new QueryParser(cursor).orderBy() : List.of();
    List<SqlNode> frame = atFrame() ? frame() : List.of();
    cursor.expect(")");
    return new QueryNode.Window(base, List.copyOf(partitionBy), orderBy, frame);
  }

  private boolean atFrame() {
    return cursor.peek().kind() == TokenKind.WORD && FRAME_UNITS.contains(cursor.peek().value());
  }

  private List<SqlNode> frame() throws Unparsable {
    List<SqlNode> frame = new ArrayList<>();
    while (!cursor.at(")")) {
      boolean word =
          cursor.peek().kind() == TokenKind.WORD && FRAME_WORDS.contains(cursor.peek().value());
      frame.add(
          word
              ? new SqlNode.Verbatim(cursor.next().value())
              : new ExpressionParser(cursor).expression());
    }
    return List.copyOf(frame);
  }
}
