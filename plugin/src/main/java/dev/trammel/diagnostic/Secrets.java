package dev.trammel.diagnostic;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides the values of passwords and connections in SQL that is shown to people. */
public final class Secrets {

  private static final String NAMES = "\\w*(?:password|passwd|passphrase|secret|token|api_?key)";

  private static final Pattern NAMED = Pattern.compile("(?i)" + NAMES);

  /** {@code password=…}, or a user's in a URL. */
  private static final Pattern IN_CONNECTION =
      Pattern.compile("(?i)\\b" + NAMES + "\\s*=|://[^/@:]*:[^/@]*@");

  private static final Pattern STATED =
      Pattern.compile("(?i)(\\b(?:connection|" + NAMES + ")\"?" + "\\s*=?\\s*E?')((?:[^']|'')*)");

  private Secrets() {}

  /** Whether an option of that name holds a secret. */
  public static boolean isSecret(String option) {
    return NAMED.matcher(option).matches();
  }

  /** Whether the words by which one connects hold a secret. */
  public static boolean isInConnection(String connection) {
    return IN_CONNECTION.matcher(connection).find();
  }

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
