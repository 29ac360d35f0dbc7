package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.doc.OverviewClaim;
import dev.trammel.model.doc.OverviewDoc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the facts that an overview states, of Trammel's own and of those beside information-schema
 * docs. In the latter any other text may stand; in Trammel's own it is kept apart as stray.
 */
public final class OverviewReader {

  private static final Pattern TITLE =
      Pattern.compile("(?m)^# Database Schema (?:Overview(: [^\\n]+)?|Documentation)$");
  private static final Pattern HEADER = Pattern.compile("\\*\\*([^*]+)\\*\\*: (.*)");
  private static final Pattern TABLES = Pattern.compile("(\\*\\*Tables\\*\\*: )([0-9]{1,7})");
  private static final Pattern ALL_TABLES = Pattern.compile("(All Tables \\()([0-9]{1,7})\\)");

  private final OverviewLines lines;
  private final List<OverviewClaim> claims = new ArrayList<>();
  private final List<Located<String>> stray = new ArrayList<>();
  private Optional<String> notes = Optional.empty();

  private OverviewReader(OverviewLines lines) {
    this.lines = lines;
  }

  /** The overview; empty when the page's title is no overview's. */
  public static Optional<OverviewDoc> read(SourceText source) {
    Matcher title = TITLE.matcher(source.text());
    if (!title.find()) {
      return Optional.empty();
    }
    boolean trammel = title.group(1) != null;
    OverviewReader reader = new OverviewReader(new OverviewLines(source, title.end(), trammel));
    reader.page();
    return Optional.of(
        new OverviewDoc(source.file(), trammel, reader.claims, reader.stray, reader.notes));
  }

  private void page() {
    header();
    while (!lines.atEnd()) {
      Located<String> heading = lines.takeHeading();
      section(heading);
    }
  }

  private void header() {
    while (!lines.atEnd() && !lines.isSection()) {
      Matcher tables = TABLES.matcher(lines.line());
      if (tables.matches()) {
        claims.add(new OverviewClaim.TableCount(lines.number(tables, 2)));
        lines.next();
      } else if (HEADER.matcher(lines.line()).matches() || lines.line().equals("---")) {
        lines.next();
      } else {
        other();
      }
    }
  }

  private void section(Located<String> heading) {
    String title = heading.value();
    if (title.equals(OverviewDoc.NOTES) && lines.isTrammel()) {
      notes = Optional.of(lines.rest());
    } else if (title.equals("Quick Reference")) {
      new OverviewTables(lines, claims).quickReference(heading);
    } else if (title.equals("Tables by Category") || title.startsWith("All Tables")) {
      allTables(heading);
      new OverviewLists(lines, claims).tables(heading);
    } else if (title.equals("Foreign Key Relationships")) {
      keys(heading);
    } else if (title.equals("Who May Do What")) {
      new OverviewTables(lines, claims).access();
    } else if (title.equals("Enum Types")) {
      new OverviewTables(lines, claims).enumTypes();
    } else if (lines.isTrammel() && title.equals("External Tables")) {
      new OverviewTables(lines, claims).skip();
    } else if (lines.isTrammel() && title.equals("Diagram")) {
      lines.skipFence();
    } else if (lines.isTrammel() && title.equals("Assumptions")) {
      lines.skipList();
    } else if (lines.isTrammel()) {
      stray.add(heading);
    }
    while (!lines.atEnd() && !lines.isSection()) {
      other();
    }
  }

  private void allTables(Located<String> heading) {
    Matcher count = ALL_TABLES.matcher(heading.value());
    if (count.matches()) {
      claims.add(
          new OverviewClaim.TableCount(
              new Located<>(Integer.valueOf(count.group(2)), heading.position())));
    }
  }

  private void keys(Located<String> heading) {
    int before = claims.size();
    if (lines.isTrammel()) {
      new OverviewTables(lines, claims).keys();
    } else {
      new OverviewLists(lines, claims).keys();
    }
    List<OverviewClaim.Key> keys = new ArrayList<>();
    for (OverviewClaim claim : claims.subList(before, claims.size())) {
      if (claim instanceof OverviewClaim.Key key) {
        keys.add(key);
      }
    }
    claims.add(new OverviewClaim.KeyList(heading, keys));
  }

  /** A line that states nothing that is known here. */
  private void other() {
    if (lines.isTrammel() && !lines.line().isBlank()) {
      stray.add(lines.located());
    }
    lines.next();
  }
}
