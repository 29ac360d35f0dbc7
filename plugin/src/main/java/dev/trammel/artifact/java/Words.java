package dev.trammel.artifact.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a PostgreSQL name, and how Java writes them: {@code crewai_agents} is {@code
 * crewaiAgents}, {@code CrewaiAgents}, {@code CREWAI_AGENTS}. Words end where a character is no
 * letter or digit, and before a capital that follows a small letter.
 */
record Words(List<String> words) {

  Words {
    words = List.copyOf(words);
  }

  static Words of(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int before = '_';
    for (int c : name.codePoints().toArray()) {
      boolean part = Character.isLetterOrDigit(c) && Character.isJavaIdentifierPart(c);
      boolean hump = Character.isUpperCase(c) && Character.isLowerCase(before);
      if ((!part || hump) && word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (part) {
        word.appendCodePoint(c);
      }
      before = c;
    }
    if (word.length() > 0) {
      words.add(word.toString());
    }
    return new Words(words.isEmpty() ? inCodePoints(name) : words);
  }

  /** For a name without any letter or digit: {@code +} is {@code u002b}, nothing is empty. */
  private static List<String> inCodePoints(String name) {
    return name.isEmpty()
        ? List.of("empty")
        : name.codePoints().mapToObj(c -> String.format(Locale.ROOT, "u%04x", c)).toList();
  }

  /** The same words, the last one in the singular. */
  Words singular() {
    List<String> changed = new ArrayList<>(words);
    changed.set(changed.size() - 1, Singular.of(words.get(words.size() - 1)));
    return new Words(changed);
  }

  String camel() {
    String pascal = capitalised();
    int first = pascal.codePointAt(0);
    return startingAsIdentifier(
        Character.toString(Character.toLowerCase(first))
            + pascal.substring(Character.charCount(first)));
  }

  String pascal() {
    return startingAsIdentifier(capitalised());
  }

  String constant() {
    return startingAsIdentifier(String.join("_", words).toUpperCase(Locale.ROOT));
  }

  private String capitalised() {
    StringBuilder out = new StringBuilder();
    for (String word : words) {
      int first = word.codePointAt(0);
      out.appendCodePoint(Character.toUpperCase(first));
      out.append(word.substring(Character.charCount(first)));
    }
    return out.toString();
  }

  private static String startingAsIdentifier(String name) {
    return Character.isJavaIdentifierStart(name.codePointAt(0)) ? name : "_" + name;
  }
}
