package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.model.doc.ColumnEntry;
import dev.trammel.model.doc.ConstraintEntry;
import dev.trammel.model.doc.DocDialect;
import dev.trammel.model.doc.DocHeader;
import dev.trammel.model.doc.EnumTypeEntry;
import dev.trammel.model.doc.FrontMatter;
import dev.trammel.model.doc.IndexEntry;
import dev.trammel.model.doc.IntentEntry;
import dev.trammel.model.doc.PolicyEntry;
import dev.trammel.model.doc.SequenceEntry;
import dev.trammel.model.doc.TableDoc;
import dev.trammel.model.doc.TriggerEntry;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one doc from its first line to its footer, section by section. */
final class TableDocBody {

  private static final Pattern POLICY_COUNT = Pattern.compile("\\(([0-9]{1,6}) polic");

  private final DocScanner scanner;
  private final Diagnostics diagnostics;
  private final Set<Section> seen = EnumSet.noneOf(Section.class);
  private final Set<Section> broken = EnumSet.noneOf(Section.class);

  private boolean hasTitle;
  private List<ColumnEntry> columns = List.of();
  private List<ConstraintEntry> constraints = List.of();
  private List<IndexEntry> indexes = List.of();
  private List<PolicyEntry> policies = List.of();
  private List<TriggerEntry> triggers = List.of();
  private List<EnumTypeEntry> enumTypes = List.of();
  private List<SequenceEntry> sequences = List.of();
  private Optional<Located<String>> statements = Optional.empty();
  private List<IntentEntry> intents = List.of();
  private Optional<Located<String>> usage = Optional.empty();

  TableDocBody(DocScanner scanner, Diagnostics diagnostics) {
    this.scanner = scanner;
    this.diagnostics = diagnostics;
  }

  /** Whether the page has the title of a table doc. */
  boolean isTableDoc() {
    return hasTitle;
  }

  Optional<TableDoc> read(String overviewLink) {
    HeaderReader headerReader = new HeaderReader(scanner, diagnostics);
    Optional<FrontMatter> frontMatter;
    Located<String> title;
    try {
      frontMatter = headerReader.frontMatter();
      title = headerReader.title();
      hasTitle = true;
    } catch (DocSyntaxError e) {
      diagnostics.add(e.diagnostic());
      return Optional.empty();
    }
    Optional<DocHeader> header = headerOrReport(headerReader);
    readSections();
    diagnostics.addAll(scanner.slips());
    header.ifPresent(this::checkPolicyCount);
    return header.map(
        found ->
            new TableDoc(
                scanner.isTrammel() ? DocDialect.TRAMMEL : DocDialect.INFORMATION_SCHEMA,
                frontMatter,
                title,
                found,
                columns,
                constraints,
                indexes,
                policies,
                triggers,
                enumTypes,
                sequences,
                statements,
                intents,
                usage,
                overviewLink));
  }

  private Optional<DocHeader> headerOrReport(HeaderReader reader) {
    try {
      return Optional.of(reader.header());
    } catch (DocSyntaxError e) {
      diagnostics.add(e.diagnostic());
      skipToSection();
      return Optional.empty();
    }
  }

  private void readSections() {
    if (!scanner.looksAt(Section.COLUMNS.opening())) {
      diagnostics.add(
          scanner
              .error(scanner.offset(), "doc has no columns section", "## Columns (<n> total)")
              .diagnostic());
      broken.add(Section.COLUMNS);
    }
    while (!scanner.atEnd()) {
      int start = scanner.offset();
      Optional<Section> section = sectionHere();
      try {
        readSection(section.orElseThrow(() -> unknownSection(start)));
      } catch (DocSyntaxError e) {
        diagnostics.add(e.diagnostic());
        section.ifPresent(broken::add);
        skipToSection();
      }
    }
  }

  private Optional<Section> sectionHere() {
    for (Section section : Section.values()) {
      if (scanner.looksAt(section.opening()) && (scanner.isTrammel() || !section.trammelOnly())) {
        return Optional.of(section);
      }
    }
    return Optional.empty();
  }

  private DocSyntaxError unknownSection(int start) {
    boolean heading = scanner.looksAt("## ");
    return scanner
        .error(
            start,
            heading ? "section is unknown" : "text belongs to no section",
            "one of the sections " + knownSections() + ", or the footer")
        .fix("move hand-written text below ## " + Section.USAGE.title() + ", the last section");
  }

  private String knownSections() {
    StringBuilder known = new StringBuilder();
    for (Section section : Section.values()) {
      if (scanner.isTrammel() || !section.trammelOnly()) {
        known.append(known.length() == 0 ? "" : ", ").append(section.title());
      }
    }
    return known.toString();
  }

  private void readSection(Section section) throws DocSyntaxError {
    int start = scanner.offset();
    if (seen.stream().anyMatch(before -> before.compareTo(section) >= 0)) {
      diagnostics.add(
          scanner
              .error(start, "section stands twice or out of order", "the order " + knownSections())
              .diagnostic());
    }
    seen.add(section);
    int errorsBefore = diagnostics.all().size();
    switch (section) {
      case COLUMNS -> columns = new ColumnsReader(scanner, diagnostics).read();
      case CONSTRAINTS -> constraints = new ConstraintsReader(scanner, diagnostics).read();
      case INDEXES -> indexes = new IndexesReader(scanner, diagnostics).read();
      case POLICIES -> policies = new PoliciesReader(scanner, diagnostics).read();
      case TRIGGERS -> triggers = new TriggersReader(scanner, diagnostics).read();
      case ENUM_TYPES -> enumTypes = new TrammelSectionsReader(scanner, diagnostics).enumTypes();
      case SEQUENCES -> sequences = new TrammelSectionsReader(scanner, diagnostics).sequences();
      case STATEMENTS -> statements = Optional.of(SqlFence.read(scanner, section));
      case INTENT -> intents = new TrammelSectionsReader(scanner, diagnostics).intents();
      case USAGE -> usage = Optional.of(usage());
    }
    if (diagnostics.all().size() > errorsBefore) {
      broken.add(section);
    }
  }

  /** Free text up to the footer. */
  private Located<String> usage() {
    int start = scanner.offset() + Section.USAGE.opening().length();
    Located<String> text = scanner.at(scanner.slice(start, scanner.end()), start);
    scanner.moveTo(scanner.end());
    return text;
  }

  private void skipToSection() {
    do {
      scanner.moveTo(scanner.lineEnd(scanner.offset()) + 1);
    } while (!scanner.atEnd() && !scanner.looksAt("## "));
  }

  private void checkPolicyCount(DocHeader header) {
    Optional<Located<String>> claim = header.value(DocHeader.RLS);
    Matcher count = POLICY_COUNT.matcher(claim.map(Located::value).orElse(""));
    if (!count.find() || broken.contains(Section.POLICIES)) {
      return;
    }
    int claimed = Integer.parseInt(count.group(1));
    if (claimed != policies.size()) {
      String actual = policies.size() == 1 ? "1 policy" : policies.size() + " policies";
      diagnostics.add(
          Diagnostic.error(
                  Code.TR111,
                  claim.orElseThrow().position(),
                  "header counts " + claimed + " policies, the doc has " + policies.size())
              .underlining(claim.orElseThrow().value().length())
              .found(claim.orElseThrow().value())
              .expected("Enabled (" + actual + ")")
              .fix("write (" + actual + "), or mend the policies"));
    }
  }
}
