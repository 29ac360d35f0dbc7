package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.model.doc.DocText;
import dev.trammel.model.doc.TriggerEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code ## Triggers}. */
final class TriggersReader {

  private static final Pattern HEADING = Pattern.compile("### ([^\\n]+)\n\n");
  private static final Pattern TIMING =
      Pattern.compile("- \\*\\*Timing\\*\\*: ((?:BEFORE|AFTER) (?:INSERT|UPDATE|DELETE))\n");
  private static final Pattern TIMING_IN_FULL =
      Pattern.compile("- \\*\\*Timing\\*\\*: ([^\\n]+)\n");

  private final DocScanner scanner;
  private final Diagnostics diagnostics;

  TriggersReader(DocScanner scanner, Diagnostics diagnostics) {
    this.scanner = scanner;
    this.diagnostics = diagnostics;
  }

  List<TriggerEntry> read() throws DocSyntaxError {
    scanner.expect(Section.TRIGGERS.opening(), "heading of the triggers has another form");
    int start = scanner.offset();
    List<TriggerEntry> entries = new ArrayList<>();
    while (!scanner.atEnd() && !scanner.looksAt("## ")) {
      try {
        entries.add(entry());
      } catch (DocSyntaxError e) {
        diagnostics.add(e.diagnostic());
        Blocks.skipToNextHeading(scanner);
      }
    }
    Blocks.requireAny(scanner, start, Section.TRIGGERS);
    return entries;
  }

  private TriggerEntry entry() throws DocSyntaxError {
    int start = scanner.offset();
    Matcher heading = scanner.matcher(HEADING, start);
    if (!heading.lookingAt()) {
      throw scanner.error(start, "trigger has another heading", "### name");
    }
    scanner.moveTo(heading.end());
    Located<String> name = scanner.located(heading.group(1), heading.start(1));
    Located<String> timing = timing(name.value());
    Optional<Located<Boolean>> forEachRow = forEach();
    Optional<Located<String>> when = Optional.empty();
    if (scanner.isTrammel() && scanner.accept("- **When**: `")) {
      when = Optional.of(code("condition of trigger " + name.value()));
    }
    scanner.expect("- **Action**: `", "trigger " + name.value() + " has no action");
    Located<String> action = code("action of trigger " + name.value());
    Optional<Located<String>> comment = Blocks.comment(scanner);
    scanner.expect("\n", "trigger " + name.value() + " is not followed by an empty line");
    return new TriggerEntry(name, timing, forEachRow, when, action, comment);
  }

  private Located<String> timing(String trigger) throws DocSyntaxError {
    Matcher timing =
        scanner.matcher(scanner.isTrammel() ? TIMING_IN_FULL : TIMING, scanner.offset());
    if (!timing.lookingAt() || !isTiming(timing)) {
      throw scanner.error(
          scanner.offset(),
          "timing of trigger " + trigger + " has another form",
          scanner.isTrammel()
              ? "BEFORE INSERT OR UPDATE OF a, b, or the like"
              : "BEFORE or AFTER, and one of INSERT, UPDATE, DELETE");
    }
    scanner.moveTo(timing.end());
    return scanner.located(timing.group(1), timing.start(1));
  }

  private boolean isTiming(Matcher line) {
    try {
      TriggerTiming.parse(scanner.plain(line.group(1)));
      return true;
    } catch (TokenCursor.Malformed e) {
      return false;
    }
  }

  private Optional<Located<Boolean>> forEach() {
    int start = scanner.offset();
    if (scanner.isTrammel() && scanner.accept("- **For Each**: ROW\n")) {
      return Optional.of(scanner.at(true, start));
    }
    if (scanner.isTrammel() && scanner.accept("- **For Each**: STATEMENT\n")) {
      return Optional.of(scanner.at(false, start));
    }
    return Optional.empty();
  }

  private Located<String> code(String what) throws DocSyntaxError {
    int end = SqlElement.end(scanner, "`\n");
    if (end < 0) {
      throw scanner.error(scanner.offset(), what + " is not ended", "` at the line's end");
    }
    return scanner.take(end, 2, DocText.Place.LINES);
  }
}
