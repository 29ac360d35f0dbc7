package dev.trammel.runtime;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises JSON by RFC 8259, without building anything. Nesting is kept on a stack of its own, so
 * that no text overflows the thread's.
 */
final class JsonSyntax {

  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:[\"\\\\/bfnrt]|u[0-9a-fA-F]{4})");
  private static final Pattern WORD = Pattern.compile("true|false|null");

  private final String text;
  private final StringBuilder open = new StringBuilder();
  private int at;

  private JsonSyntax(String text) {
    this.text = text;
  }

  static boolean holds(String text) {
    return new JsonSyntax(text).holds();
  }

  private boolean holds() {
    boolean valueExpected = true;
    while (true) {
      skipSpace();
      if (valueExpected) {
        if (opens()) {
          continue;
        }
        if (!closesEmpty() && !scalar()) {
          return false;
        }
        valueExpected = false;
      } else if (open.length() == 0) {
        return at == text.length();
      } else if (accept(',')) {
        if (inObject() && !name()) {
          return false;
        }
        valueExpected = true;
      } else if (!close()) {
        return false;
      }
    }
  }

  /** Takes an opening bracket, and the first name of an object that is not empty. */
  private boolean opens() {
    if (accept('[')) {
      open.append('[');
      return true;
    }
    int start = at;
    if (accept('{')) {
      open.append('{');
      skipSpace();
      if (peek() == '}' || name()) {
        return true;
      }
      open.setLength(open.length() - 1);
      at = start;
    }
    return false;
  }

  /** A closing bracket where a value could stand: only right after its opening one. */
  private boolean closesEmpty() {
    int before = at - 1;
    while (before >= 0 && isSpace(text.charAt(before))) {
      before--;
    }
    char opened = before < 0 ? ' ' : text.charAt(before);
    return (opened == '[' || opened == '{') && open.length() > 0 && close();
  }

  private boolean close() {
    if (open.length() == 0 || !accept(inObject() ? '}' : ']')) {
      return false;
    }
    open.setLength(open.length() - 1);
    return true;
  }

  private boolean inObject() {
    return open.charAt(open.length() - 1) == '{';
  }

  private boolean name() {
    skipSpace();
    if (!string()) {
      return false;
    }
    skipSpace();
    return accept(':');
  }

  private boolean scalar() {
    return string() || accept(NUMBER) || accept(WORD);
  }

  private boolean string() {
    if (!accept('"')) {
      return false;
    }
    while (at < text.length() && peek() >= ' ') {
      if (accept('"')) {
        return true;
      }
      if (peek() != '\\') {
        at++;
      } else if (!accept(ESCAPE)) {
        return false;
      }
    }
    return false;
  }

  private boolean accept(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    boolean accepted = matcher.lookingAt();
    at = accepted ? matcher.end() : at;
    return accepted;
  }

  private boolean accept(char c) {
    boolean accepted = peek() == c && at < text.length();
    at += accepted ? 1 : 0;
    return accepted;
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private void skipSpace() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
