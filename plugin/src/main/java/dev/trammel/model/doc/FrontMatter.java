package dev.trammel.model.doc;

import java.util.List;

/**
 * The {@code key: value} lines between two {@code ---} before the title.
 *
 * @param blankLineAfter whether a blank line stands between it and the title
 */
public record FrontMatter(List<HeaderEntry> entries, boolean blankLineAfter) {

  public FrontMatter {
    entries = List.copyOf(entries);
  }
}
