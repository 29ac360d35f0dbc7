package dev.trammel.source.design;

import java.util.List;
import java.util.Optional;

/**
 * Gives fences their role by where they stand.
 *
 * @param under a glob over the headings above the fence, joined by {@code " / "}; {@code *} stands
 *     for any text, {@code ?} for one character
 * @param after a glob over the last line of text before the fence, without its markup
 * @param database empty for an illustration, which needs none
 */
public record FenceRule(
    String under, Optional<String> after, FenceRole role, Optional<String> database) {

  /** Whether a fence stands where the rule says. */
  boolean matches(List<String> headingPath, String leadText) {
    return Glob.matches(under, String.join(" / ", headingPath))
        && after.map(glob -> Glob.matches(glob, leadText)).orElse(true);
  }
}
