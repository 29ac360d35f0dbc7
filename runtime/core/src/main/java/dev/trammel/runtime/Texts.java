package dev.trammel.runtime;

import java.nio.charset.StandardCharsets;

/** PostgreSQL's rules for texts; for generated validators. Lengths are in code points. */
public final class Texts {

  private Texts() {}

  /** What {@code length(text)} gives. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** What {@code octet_length(text)} gives in a database whose encoding is UTF-8. */
  public static int octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** What {@code btrim(text)} gives: only spaces go, no other white space. */
  public static String trim(String text) {
    return trimStart(trimEnd(text));
  }

  /** What {@code ltrim(text)} gives. */
  public static String trimStart(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    return text.substring(start);
  }

  /** What {@code rtrim(text)} gives. */
  public static String trimEnd(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    return text.substring(0, end);
  }

  /**
   * What a column of type {@code varchar(length)} stores: PostgreSQL cuts off spaces beyond the
   * length in silence. A text that is too long otherwise comes back as it is, and null as null.
   */
  @Nullable
  public static String fit(@Nullable String text, int length) {
    if (text == null || length(text) <= length) {
      return text;
    }
    int cut = text.offsetByCodePoints(0, length);
    return trimEnd(text.substring(cut)).isEmpty() ? text.substring(0, cut) : text;
  }
}
