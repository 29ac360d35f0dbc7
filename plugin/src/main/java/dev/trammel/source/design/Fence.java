package dev.trammel.source.design;

import dev.trammel.diagnostic.Position;
import java.util.List;

/**
 * A fenced block of a design document.
 *
 * @param role {@link FenceRole#ILLUSTRATION} for a language that is not SQL
 * @param database empty for an illustration that names none
 * @param position of the opening fence
 * @param fromOffset where the content starts in the document's text
 * @param toOffset where it ends, exclusive
 * @param language the first word behind the opening fence, in lower case; may be empty
 * @param headingPath the headings above it, outermost first, without markup
 * @param leadText the last line of text before it, without markup; may be empty
 */
public record Fence(
    FenceRole role,
    String database,
    Position position,
    int fromOffset,
    int toOffset,
    String language,
    List<String> headingPath,
    String leadText) {

  public Fence {
    headingPath = List.copyOf(headingPath);
  }

  public boolean isSql() {
    return language.equals("sql");
  }
}
