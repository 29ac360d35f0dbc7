package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.model.Policy;
import dev.trammel.model.doc.DocText;
import dev.trammel.model.doc.PolicyEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code ## RLS Policies}. */
final class PoliciesReader {

  private static final Pattern HEADING =
      Pattern.compile("### ([0-9]{1,6})\\. ([^\\n]+) \\((SELECT|INSERT|UPDATE|DELETE|ALL)\\)\n\n");
  private static final Pattern ROLES = Pattern.compile("- \\*\\*Roles\\*\\*: (\\{[^\\n]+\\})\n");

  private final DocScanner scanner;
  private final Diagnostics diagnostics;

  PoliciesReader(DocScanner scanner, Diagnostics diagnostics) {
    this.scanner = scanner;
    this.diagnostics = diagnostics;
  }

  List<PolicyEntry> read() throws DocSyntaxError {
    scanner.expect(Section.POLICIES.opening(), "heading of the policies has another form");
    int start = scanner.offset();
    List<PolicyEntry> entries = new ArrayList<>();
    int number = 1;
    while (!scanner.atEnd() && !scanner.looksAt("## ")) {
      try {
        entries.add(entry(number));
      } catch (DocSyntaxError e) {
        diagnostics.add(e.diagnostic());
        Blocks.skipToNextHeading(scanner);
      }
      number++;
    }
    Blocks.requireAny(scanner, start, Section.POLICIES);
    return entries;
  }

  private PolicyEntry entry(int number) throws DocSyntaxError {
    int start = scanner.offset();
    Matcher heading = scanner.matcher(HEADING, start);
    if (!heading.lookingAt()) {
      throw scanner.error(start, "policy has another heading", "### " + number + ". name (SELECT)");
    }
    if (!heading.group(1).equals(String.valueOf(number))) {
      diagnostics.add(
          scanner
              .error(start, "policies are not numbered in order", "number " + number)
              .diagnostic());
    }
    Located<String> name = scanner.located(heading.group(2), heading.start(2));
    scanner.moveTo(heading.end());
    Optional<Located<Boolean>> permissive = mode();
    Located<String> roles = roles(name.value());
    Optional<Located<String>> using = expression("- **Using**: `", "USING of " + name.value());
    Optional<Located<String>> check =
        expression("- **With Check**: `", "WITH CHECK of " + name.value());
    Optional<Located<String>> comment = Blocks.comment(scanner);
    scanner.expect("\n", "policy " + name.value() + " is not followed by an empty line");
    Policy.Command command = Policy.Command.valueOf(heading.group(3));
    return new PolicyEntry(
        name, scanner.at(command, heading.start(3)), permissive, roles, using, check, comment);
  }

  private Optional<Located<Boolean>> mode() {
    int start = scanner.offset();
    if (scanner.isTrammel() && scanner.accept("- **Mode**: PERMISSIVE\n")) {
      return Optional.of(scanner.at(true, start));
    }
    if (scanner.isTrammel() && scanner.accept("- **Mode**: RESTRICTIVE\n")) {
      return Optional.of(scanner.at(false, start));
    }
    return Optional.empty();
  }

  private Located<String> roles(String policy) throws DocSyntaxError {
    Matcher roles = scanner.matcher(ROLES, scanner.offset());
    if (!roles.lookingAt()) {
      throw scanner.error(
          scanner.offset(), "policy " + policy + " has no roles", "- **Roles**: {role}");
    }
    scanner.moveTo(roles.end());
    return scanner.at(roles.group(1), roles.start(1));
  }

  private Optional<Located<String>> expression(String opening, String what) throws DocSyntaxError {
    if (!scanner.accept(opening)) {
      return Optional.empty();
    }
    int end = SqlElement.end(scanner, "`\n");
    if (end < 0) {
      throw scanner.error(scanner.offset(), what + " is not ended", "` at the line's end");
    }
    return Optional.of(scanner.take(end, 2, DocText.Place.LINES));
  }
}
