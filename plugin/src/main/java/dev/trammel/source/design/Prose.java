package dev.trammel.source.design;

import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stretch of Markdown without its markup that still knows where each character stands. */
final class Prose {

  private static final Pattern PREFIX =
      Pattern.compile("^\\s*(?:#{1,6}\\s+|[-+*]\\s+|\\d+[.)]\\s+)?");
  private static final Pattern NAME =
      Pattern.compile("(?:`|\\*\\*)([a-z_][a-z0-9_]*(?:\\.[a-z_][a-z0-9_]*)?)(?:`|\\*\\*)");

  private final SourceText source;
  private final StringBuilder text = new StringBuilder();
  private final List<Integer> offsets = new ArrayList<>();
  private final List<Name> names = new ArrayList<>();

  /** A name that the markup sets apart, such as {@code `orders`}. */
  private record Name(String name, int offset) {}

  private Prose(SourceText source) {
    this.source = source;
  }

  /** The text between two offsets, without markers of headings and list items at its start. */
  static Prose of(SourceText source, int from, int to) {
    Prose prose = new Prose(source);
    String raw = source.text().substring(from, to);
    Matcher name = NAME.matcher(raw);
    while (name.find()) {
      prose.names.add(new Name(name.group(1), from + name.start()));
    }
    Matcher prefix = PREFIX.matcher(raw);
    for (int i = prefix.find() ? prefix.end() : 0; i < raw.length(); i++) {
      prose.append(raw.charAt(i), from + i);
    }
    return prose;
  }

  private void append(char c, int offset) {
    if (c != '*' && c != '`') {
      text.append(Character.isWhitespace(c) ? ' ' : c);
      offsets.add(offset);
    }
  }

  String text() {
    return text.toString();
  }

  Position position(int index) {
    return source.position(offsets.get(index));
  }

  /** The last name that is set apart before an index of the text, in the same sentence. */
  Optional<String> nameBefore(int index) {
    int sentence = text.lastIndexOf(". ", index);
    int from = sentence < 0 ? 0 : offsets.get(sentence);
    int to = offsets.get(index);
    return names.stream()
        .filter(name -> name.offset() >= from && name.offset() < to)
        .reduce((first, second) -> second)
        .map(Name::name);
  }

  /** The first name that is set apart. */
  Optional<String> firstName() {
    return names.stream().findFirst().map(Name::name);
  }
}
