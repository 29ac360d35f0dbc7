package dev.trammel.agents.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Texts that try to get out of their literal. */
public final class Nasty {

  private static final String[] PIECES = {
    "\"",
    "'",
    "\\",
    "\"\"\"",
    "'''",
    "\n",
    "\r",
    "\r\n",
    "\t",
    "\0",
    "\u0007",
    "\u001b[31m",
    "{",
    "}",
    "{}",
    "{{ .Response }}",
    "${x}",
    "<#if true>",
    "#{1}",
    "%s",
    "%(a)s",
    "\\N{DASH}",
    "\\u0041",
    "\\x41",
    "\\101",
    "\u0085",
    "\u00a0",
    "\u00ad",
    "\u200b",
    "\u202e",
    "\u2028",
    "\u2029",
    "\ufeff",
    "\ud800",
    "\udc00",
    "\ud83d\ude00",
    "\udbff\udfff",
    "\uffff",
    "é",
    "e\u0301",
    "日本語",
    "ß",
    "# comment",
    "\"); import os; (\"",
    "\\\"",
    "\\\\\"",
    "')",
    "\"]",
    "\f",
    "\u000b",
    " ",
    "  ",
    "a",
    "0",
    "-",
    "None",
    "lambda: 0",
    "\u001a"
  };

  private Nasty() {}

  /** Texts of all lengths, the same on every run. */
  public static List<String> texts(int count) {
    Random random = new Random(20261121);
    List<String> texts = new ArrayList<>(List.of(PIECES));
    texts.add("");
    while (texts.size() < count) {
      StringBuilder text = new StringBuilder();
      int pieces = random.nextInt(40);
      for (int i = 0; i < pieces; i++) {
        boolean any = random.nextInt(4) == 0;
        text.append(
            any
                ? String.valueOf((char) random.nextInt(0x10000))
                : PIECES[random.nextInt(PIECES.length)]);
      }
      texts.add(text.toString());
    }
    return texts;
  }

  /** JSON of ASCII alone, so that nothing but escapes carries the text. */
  public static String json(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      json.append(String.format(Locale.ROOT, "\\u%04x", (int) text.charAt(i)));
    }
    return json.append('"').toString();
  }
}
