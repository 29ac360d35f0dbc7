package dev.trammel.model.expression;

import java.util.Map;
import java.util.TreeMap;

/** Pieces of a text that others take the place of. */
final class TextEdits {

  private record Edit(int end, String text) {}

  private final String source;
  private final Map<Integer, Edit> edits = new TreeMap<>();

  TextEdits(String source) {
    this.source = source;
  }

  void replace(int start, int end, String text) {
    edits.put(start, new Edit(end, text));
  }

  String text() {
    StringBuilder text = new StringBuilder();
    int copied = 0;
    for (Map.Entry<Integer, Edit> each : edits.entrySet()) {
      text.append(source, copied, each.getKey()).append(each.getValue().text());
      copied = each.getValue().end();
    }
    return text.append(source.substring(copied)).toString();
  }
}
