package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.model.doc.DocDialect;
import dev.trammel.model.doc.DocHeader;
import dev.trammel.model.doc.FrontMatter;
import dev.trammel.model.doc.HeaderEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads front matter, title, header lines and notes, up to the first rule. */
final class HeaderReader {

  static final Pattern RLS =
      Pattern.compile(
          "Disabled(?: but forced)?|Enabled(?: and forced)? \\((1 policy|(?!1 )[0-9]+"
              + " policies)\\)");

  private static final Pattern FRONT_MATTER_LINE = Pattern.compile("([^\\s:#][^\\n:]*): ([^\\n]*)");
  private static final Pattern HEADER_LINE = Pattern.compile("\\*\\*([^\\n*]+)\\*\\*: ([^\\n]*)\n");
  private static final Pattern TITLE = Pattern.compile("# ([^\\n]+) Table\n");

  private static final Pattern ANY = Pattern.compile("(?s).+");

  /** What each value looks like; the order of the lines is free, as it differs by generation. */
  private static final Map<String, Pattern> VALUES =
      Map.ofEntries(
          Map.entry(DocHeader.DIALECT, Pattern.compile(Pattern.quote(DocDialect.TRAMMEL_MARK))),
          Map.entry(DocHeader.APPLICATION, ANY),
          Map.entry(DocHeader.DATABASE, ANY),
          Map.entry(DocHeader.SCHEMA, ANY),
          Map.entry(DocHeader.REPOSITORY, ANY),
          Map.entry(DocHeader.PURPOSE, ANY),
          Map.entry(DocHeader.COMMENT, ANY),
          Map.entry(DocHeader.PARTITIONED_BY, ANY),
          Map.entry(DocHeader.GENERATED, ANY),
          Map.entry(
              DocHeader.ROWS,
              Pattern.compile("[0-9]{1,3}(,[0-9]{3})*|null|N/A|N/A \\(RLS restricted\\)")),
          Map.entry(DocHeader.RLS, RLS));

  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z");

  private static final Set<String> TRAMMEL_KEYS =
      Set.of(DocHeader.DIALECT, DocHeader.SCHEMA, DocHeader.COMMENT, DocHeader.PARTITIONED_BY);

  private final DocScanner scanner;
  private final Diagnostics diagnostics;

  HeaderReader(DocScanner scanner, Diagnostics diagnostics) {
    this.scanner = scanner;
    this.diagnostics = diagnostics;
  }

  Optional<FrontMatter> frontMatter() throws DocSyntaxError {
    if (!scanner.accept("---\n")) {
      return Optional.empty();
    }
    List<HeaderEntry> entries = new ArrayList<>();
    do {
      int start = scanner.offset();
      Matcher line = scanner.matcher(FRONT_MATTER_LINE, start);
      if (!line.lookingAt() || line.end() != scanner.lineEnd(start)) {
        throw scanner.error(start, "front matter line has no key and value", "key: value");
      }
      entries.add(
          new HeaderEntry(
              scanner.at(line.group(1), line.start(1)), scanner.at(line.group(2), line.start(2))));
      scanner.moveTo(line.end() + 1);
    } while (!scanner.accept("---\n"));
    return Optional.of(new FrontMatter(entries, scanner.accept("\n")));
  }

  Located<String> title() throws DocSyntaxError {
    Matcher title = scanner.matcher(TITLE, scanner.offset());
    if (!title.lookingAt()) {
      throw scanner
          .error(
              scanner.offset(), "page is no table doc: its title is no table's", "# <table> Table")
          .fix("move the page out of the folder of the table docs");
    }
    scanner.moveTo(title.end());
    scanner.expect("\n", "title is not followed by an empty line");
    return scanner.at(title.group(1), title.start(1));
  }

  /** The header of a page of objects: a dialect and a database. */
  DocHeader objectsHeader() throws DocSyntaxError {
    scanner.dialect(DocDialect.TRAMMEL);
    List<HeaderEntry> entries = entries();
    scanner.expect("---\n", "header is not followed by a rule");
    scanner.expect("\n", "rule is not followed by an empty line");
    return new DocHeader(entries, List.of());
  }

  DocHeader header() throws DocSyntaxError {
    if (scanner.looksAt("**" + DocHeader.DIALECT + "**: " + DocDialect.TRAMMEL_MARK + "\n")) {
      scanner.dialect(DocDialect.TRAMMEL);
    }
    int start = scanner.offset();
    List<HeaderEntry> entries = entries();
    requireKeys(entries, start);
    List<Located<String>> notes = notes();
    scanner.expect("---\n", "header is not followed by a rule");
    scanner.expect("\n", "rule is not followed by an empty line");
    return new DocHeader(entries, notes);
  }

  private List<HeaderEntry> entries() throws DocSyntaxError {
    List<HeaderEntry> entries = new ArrayList<>();
    while (!scanner.accept("\n")) {
      int start = scanner.offset();
      Matcher line = scanner.matcher(HEADER_LINE, start);
      if (!line.lookingAt()) {
        throw scanner.error(start, "header line does not state a fact", "**Key**: value");
      }
      HeaderEntry entry =
          new HeaderEntry(
              scanner.at(line.group(1), line.start(1)),
              scanner.located(line.group(2), line.start(2)));
      check(entry, entries, line.start(1), line.start(2));
      entries.add(entry);
      scanner.moveTo(line.end());
    }
    return entries;
  }

  private void check(HeaderEntry entry, List<HeaderEntry> before, int keyStart, int valueStart) {
    String key = entry.key().value();
    Pattern form = VALUES.get(key);
    if (form == null || (TRAMMEL_KEYS.contains(key) && !scanner.isTrammel())) {
      report(scanner.error(keyStart, "header key \"" + key + "\" is unknown", knownKeys()));
    } else if (before.stream().anyMatch(each -> each.key().value().equals(key))) {
      report(scanner.error(keyStart, "header states \"" + key + "\" twice", "each key once"));
    } else if (!form.matcher(entry.value().value()).matches() || hasOtherForm(entry)) {
      report(scanner.error(valueStart, "value of \"" + key + "\" has another form", form(key)));
    }
  }

  /** The information-schema dialect always gives the time, and cannot tell forced security. */
  private boolean hasOtherForm(HeaderEntry entry) {
    String value = entry.value().value();
    return switch (scanner.isTrammel() ? "" : entry.key().value()) {
      case DocHeader.GENERATED -> !INSTANT.matcher(value).matches();
      case DocHeader.RLS -> value.contains("forced");
      default -> false;
    };
  }

  private static String form(String key) {
    return switch (key) {
      case DocHeader.GENERATED -> "a time such as 2025-01-31T12:00:00.000Z";
      case DocHeader.ROWS -> "a number such as 1,234, null, N/A or N/A (RLS restricted)";
      case DocHeader.RLS -> "Disabled, Enabled (1 policy) or Enabled (2 policies)";
      case DocHeader.DIALECT -> DocDialect.TRAMMEL_MARK;
      default -> "some text";
    };
  }

  private String knownKeys() {
    return VALUES.keySet().stream()
        .filter(key -> scanner.isTrammel() || !TRAMMEL_KEYS.contains(key))
        .sorted()
        .collect(Collectors.joining(", ", "one of ", ""));
  }

  private void requireKeys(List<HeaderEntry> entries, int start) {
    List<String> required =
        scanner.isTrammel()
            ? List.of(DocHeader.DATABASE, DocHeader.RLS)
            : List.of(DocHeader.DATABASE, DocHeader.GENERATED, DocHeader.ROWS, DocHeader.RLS);
    for (String key : required) {
      if (entries.stream().noneMatch(each -> each.key().value().equals(key))) {
        report(scanner.error(start, "header lacks \"" + key + "\"", "**" + key + "**: …"));
      }
    }
  }

  private List<Located<String>> notes() throws DocSyntaxError {
    List<Located<String>> notes = new ArrayList<>();
    while (scanner.looksAt(DocHeader.NOTE_MARK)) {
      int start = scanner.offset();
      int end = scanner.lineEnd(start);
      notes.add(scanner.at(scanner.slice(start, end), start));
      scanner.moveTo(end + 1);
      scanner.expect("\n", "note is not followed by an empty line");
    }
    if (notes.isEmpty() && !scanner.isTrammel()) {
      throw scanner.error(
          scanner.offset(), "header has no reference note", DocHeader.NOTE_MARK + "…** - …");
    }
    return notes;
  }

  private void report(DocSyntaxError error) {
    diagnostics.add(error.diagnostic());
  }
}
