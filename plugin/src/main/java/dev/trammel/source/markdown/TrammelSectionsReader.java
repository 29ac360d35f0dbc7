package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.model.doc.EnumTypeEntry;
import dev.trammel.model.doc.IntentEntry;
import dev.trammel.model.doc.SequenceEntry;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the sections that only Trammel's dialect has: enum types, sequences, intent. */
final class TrammelSectionsReader {

  /** Text of a code span, in which the dialect escapes backticks; bounded, as names are. */
  private static final String CODE = "`((?:[^`\\\\\\n]++|\\\\.){1,400}+)`";

  private static final Pattern SEQUENCE =
      Pattern.compile("- " + CODE + ": (bigint|integer|smallint) owned by " + CODE + "\n");
  private static final Pattern RENAMED_FROM =
      Pattern.compile("- renamed from: " + CODE + " → " + CODE + "\n");
  private static final Pattern MAP_VALUES =
      Pattern.compile("- map values: " + CODE + " " + CODE + " → " + CODE + "\n");
  private static final Pattern DROP_ON_PURPOSE =
      Pattern.compile(
          "- drop on purpose: (?:(column|constraint|index|policy|trigger|table) )?" + CODE + "\n");

  /** Reads one list item. */
  private interface ItemReader<T> {
    T read() throws DocSyntaxError;
  }

  private final DocScanner scanner;
  private final Diagnostics diagnostics;

  TrammelSectionsReader(DocScanner scanner, Diagnostics diagnostics) {
    this.scanner = scanner;
    this.diagnostics = diagnostics;
  }

  List<EnumTypeEntry> enumTypes() throws DocSyntaxError {
    return items(Section.ENUM_TYPES, this::enumType);
  }

  List<SequenceEntry> sequences() throws DocSyntaxError {
    return items(Section.SEQUENCES, this::sequence);
  }

  List<IntentEntry> intents() throws DocSyntaxError {
    return items(Section.INTENT, this::intent);
  }

  private <T> List<T> items(Section section, ItemReader<T> reader) throws DocSyntaxError {
    scanner.expect(section.opening(), "heading of " + section.title() + " has another form");
    int start = scanner.offset();
    List<T> items = new ArrayList<>();
    while (!scanner.isBlockEnd(scanner.offset())) {
      try {
        items.add(reader.read());
      } catch (DocSyntaxError e) {
        diagnostics.add(e.diagnostic());
        scanner.moveTo(scanner.lineEnd(scanner.offset()) + 1);
      }
    }
    scanner.accept("\n");
    Blocks.requireAny(scanner, start, section);
    return items;
  }

  private EnumTypeEntry enumType() throws DocSyntaxError {
    scanner.expect("- `", "enum type has another form");
    Located<String> name = scanner.untilOnLine("`: ", "name of the enum type");
    int start = scanner.offset();
    Located<String> text = scanner.untilOnLine("\n", "labels");
    List<String> labels = labels(text.value(), start);
    String written =
        labels.stream()
            .map(label -> "'" + label.replace("'", "''") + "'")
            .collect(Collectors.joining(", "));
    if (!written.equals(text.value())) {
      throw scanner.error(start, "labels have another form", written);
    }
    Optional<Located<String>> comment = Optional.empty();
    if (scanner.accept("  - **Comment**: ")) {
      comment = Optional.of(scanner.untilOnLine("\n", "comment"));
    }
    return new EnumTypeEntry(name, labels, comment);
  }

  private List<String> labels(String text, int start) throws DocSyntaxError {
    List<String> labels = new ArrayList<>();
    try {
      List<Token> tokens = Lexer.tokens(text);
      for (int i = 0; i < tokens.size(); i++) {
        boolean fits =
            i % 2 == 0
                ? tokens.get(i).kind() == TokenKind.STRING
                : tokens.get(i).isSymbol(",") && i + 1 < tokens.size();
        if (!fits) {
          throw scanner.error(start, "labels have another form", "'first', 'second'");
        }
        if (i % 2 == 0) {
          labels.add(tokens.get(i).value());
        }
      }
    } catch (LexicalError e) {
      throw scanner.error(start, "labels: " + e.getMessage(), "'first', 'second'");
    }
    return labels;
  }

  private SequenceEntry sequence() throws DocSyntaxError {
    Matcher item = match(SEQUENCE, "sequence has another form", "- `name`: bigint owned by `id`");
    return new SequenceEntry(group(item, 1), group(item, 2), group(item, 3));
  }

  private IntentEntry intent() throws DocSyntaxError {
    if (scanner.looksAt("- renamed from")) {
      Matcher item =
          match(RENAMED_FROM, "rename has another form", "- renamed from: `former` → `current`");
      return new IntentEntry.RenamedFrom(group(item, 1), group(item, 2));
    }
    if (scanner.looksAt("- map values")) {
      Matcher item =
          match(MAP_VALUES, "value map has another form", "- map values: `column` `'a'` → `'b'`");
      return mapValue(item);
    }
    Matcher item =
        match(
            DROP_ON_PURPOSE,
            "intent is unknown or has another form",
            "- renamed from: …, - map values: … or - drop on purpose: …");
    String kind = Optional.ofNullable(item.group(1)).orElse("column");
    return new IntentEntry.DropOnPurpose(
        IntentEntry.DropOnPurpose.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), group(item, 2));
  }

  private IntentEntry mapValue(Matcher item) throws DocSyntaxError {
    for (int group = 2; group <= 3; group++) {
      if (IntentAssembler.literal(group(item, group).value()).isEmpty()) {
        throw scanner.error(item.start(group), "value is no SQL string", "'value'");
      }
    }
    return new IntentEntry.MapValue(group(item, 1), group(item, 2), group(item, 3));
  }

  private Matcher match(Pattern pattern, String message, String expected) throws DocSyntaxError {
    Matcher item = scanner.matcher(pattern, scanner.offset());
    if (!item.lookingAt()) {
      throw scanner.error(scanner.offset(), message, expected);
    }
    scanner.moveTo(item.end());
    return item;
  }

  private Located<String> group(Matcher item, int group) {
    return scanner.located(item.group(group), item.start(group));
  }
}
