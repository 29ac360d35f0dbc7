package dev.trammel.check.design;

import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.source.design.DesignDocument;
import dev.trammel.source.design.Fence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of a document's prose, without marks of emphasis. */
record ProseLine(String text, Position position) {

  private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-+*]|\\d+[.)])\\s+");

  /** All lines outside of fences, headings aside: a heading names a subject, it claims nothing. */
  static List<ProseLine> of(DesignDocument document) {
    SourceText source = document.source();
    List<ProseLine> lines = new ArrayList<>();
    for (int line = 1; line <= source.lineCount(); line++) {
      String text = source.line(line);
      int offset = source.lineStart(line);
      if (!text.startsWith("#")
          && document.fences().stream().noneMatch(each -> holds(each, offset))) {
        Matcher bullet = BULLET.matcher(text);
        int start = bullet.find() ? bullet.end() : 0;
        String claim = text.substring(start).replaceAll("[*`]", "");
        lines.add(new ProseLine(claim, source.position(offset + start)));
      }
    }
    return lines;
  }

  private static boolean holds(Fence fence, int offset) {
    return fence.fromOffset() <= offset && offset < fence.toOffset();
  }
}
