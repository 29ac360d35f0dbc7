package dev.trammel.diagnostic;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides the values of passwords and connections in SQL that is shown to people. */
public final class Secrets {

  private static final Pattern STATED =
      Pattern.compile(
          "(?i)(\\b(?:connection|\\w*(?:password|passwd|passphrase|secret|token|api_?key))\"?"
              + "\\s*=?\\s*E?')((?:[^']|'')*)");

  private Secrets() {}

  /** The text in its own length, a star for each character that is hidden. */
  public static String hidden(String text) {
    Matcher stated = STATED.matcher(text);
    StringBuilder shown = new StringBuilder();
    while (stated.find()) {
      String value = stated.group(1) + "*".repeat(stated.group(2).length());
      stated.appendReplacement(shown, Matcher.quoteReplacement(value));
    }
    return stated.appendTail(shown).toString();
  }
}
