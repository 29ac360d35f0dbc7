package dev.trammel.agents.pack;

import java.util.ArrayList;
import java.util.List;

/** Splits a Python union at its own bars, not at those within brackets. */
final class TypeAlternatives {

  private TypeAlternatives() {}

  static List<String> of(String type) {
    List<String> found = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < type.length(); i++) {
      char character = type.charAt(i);
      if (character == '[') {
        depth++;
      } else if (character == ']') {
        depth--;
      } else if (character == '|' && depth == 0) {
        found.add(type.substring(start, i).strip());
        start = i + 1;
      }
    }
    found.add(type.substring(start).strip());
    return List.copyOf(found);
  }
}
