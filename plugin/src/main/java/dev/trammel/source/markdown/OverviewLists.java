package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Located;
import dev.trammel.model.doc.OverviewClaim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lists of an overview: tables by category, and keys by table. */
final class OverviewLists {

  private static final Pattern GROUP = Pattern.compile("### (.+?)(?: \\(([0-9]{1,7}) tables?\\))?");
  private static final Pattern TABLE =
      Pattern.compile("- \\[((?:\\\\.|[^\\]\\\\])+)\\]\\(([^)]*)\\)(?:(: | - )(.*))?");
  private static final Pattern OWNER = Pattern.compile("\\*\\*([^*]+)\\*\\*:");
  private static final Pattern KEY = Pattern.compile("- `([^`]+)` → `([^`]+)`");

  private final OverviewLines lines;
  private final List<OverviewClaim> claims;
  private final List<String> listed = new ArrayList<>();

  OverviewLists(OverviewLines lines, List<OverviewClaim> claims) {
    this.lines = lines;
    this.claims = claims;
  }

  /** Tables below headings of level three. */
  void tables(Located<String> heading) {
    lines.skipBlank();
    while (!lines.atEnd() && matches(GROUP).matches()) {
      group(matches(GROUP));
    }
    claims.add(new OverviewClaim.TableList(heading, listed));
  }

  private void group(Matcher group) {
    group.matches();
    String name = group.group(1);
    Optional<Located<Integer>> count =
        group.group(2) == null ? Optional.empty() : Optional.of(lines.number(group, 2));
    lines.next();
    int before = listed.size();
    items();
    int found = listed.size() - before;
    count.ifPresent(each -> claims.add(new OverviewClaim.GroupCount(name, each, found)));
  }

  private Matcher matches(Pattern pattern) {
    return pattern.matcher(lines.line());
  }

  private void items() {
    lines.skipBlank();
    while (!lines.endsBlock()) {
      Matcher item = matches(TABLE);
      if (!item.matches()) {
        return;
      }
      item(item);
      lines.skipBlank();
    }
  }

  private void item(Matcher item) {
    Located<String> table = lines.text(item.group(1), item.start(1));
    listed.add(table.value());
    claims.add(new OverviewClaim.TableNamed(table));
    claims.add(new OverviewClaim.TableLink(table.value(), lines.at(item.group(2), item.start(2))));
    int first = lines.lineNumber();
    StringBuilder text = new StringBuilder(Optional.ofNullable(item.group(4)).orElse(""));
    lines.next();
    while (!lines.isTrammel() && !lines.endsBlock() && !lines.line().startsWith("- [")) {
      text.append('\n').append(lines.line());
      lines.next();
    }
    int column = item.group(4) == null ? item.end(2) + 1 : item.start(4);
    claims.add(
        new OverviewClaim.Description(
            table.value(), lines.at(lines.plain(text.toString()).strip(), first, column)));
  }

  /** Keys below the names of their tables. */
  void keys() {
    String owner = "";
    while (!lines.endsBlock()) {
      Matcher table = matches(OWNER);
      Matcher key = matches(KEY);
      if (table.matches()) {
        owner = table.group(1);
        claims.add(new OverviewClaim.TableNamed(lines.at(owner, table.start(1))));
      } else if (key.matches() && !owner.isEmpty()) {
        claims.add(
            new OverviewClaim.Key(
                owner,
                lines.at(key.group(1), key.start(1)),
                lines.at(key.group(2), key.start(2)),
                Optional.empty(),
                Optional.empty()));
      }
      lines.next();
    }
  }
}
