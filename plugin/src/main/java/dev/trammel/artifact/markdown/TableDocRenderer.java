package dev.trammel.artifact.markdown;

import dev.trammel.diagnostic.Located;
import dev.trammel.model.doc.ColumnEntry;
import dev.trammel.model.doc.ConstraintEntry;
import dev.trammel.model.doc.DocDialect;
import dev.trammel.model.doc.DocText;
import dev.trammel.model.doc.FrontMatter;
import dev.trammel.model.doc.HeaderEntry;
import dev.trammel.model.doc.IndexEntry;
import dev.trammel.model.doc.PolicyEntry;
import dev.trammel.model.doc.TableDoc;
import dev.trammel.model.doc.TriggerEntry;
import java.util.List;
import java.util.Optional;

/**
 * Prints a table doc in its dialect. For every file that follows the grammar, what is printed of
 * what was read is the file, byte for byte.
 */
public final class TableDocRenderer {

  private final TableDoc doc;
  private final boolean trammel;
  private final StringBuilder out = new StringBuilder(4096);

  private TableDocRenderer(TableDoc doc) {
    this.doc = doc;
    this.trammel = doc.dialect() == DocDialect.TRAMMEL;
  }

  public static String render(TableDoc doc) {
    return new TableDocRenderer(doc).render();
  }

  private String render() {
    doc.frontMatter().ifPresent(this::frontMatter);
    out.append("# ").append(doc.table().value()).append(" Table\n\n");
    header();
    columns();
    constraints();
    indexes();
    policies();
    triggers();
    TrammelSections.render(doc, out);
    doc.usage().ifPresent(text -> out.append("## Usage Examples\n\n").append(text.value()));
    out.append("---\n\n[← Back to Schema Overview](").append(doc.overviewLink()).append(")\n");
    return out.toString();
  }

  private String cell(String text) {
    return trammel ? DocText.encodeCell(text) : text;
  }

  private String line(String text) {
    return trammel ? DocText.encodeLine(text) : text;
  }

  private String lines(String text) {
    return trammel ? DocText.encodeLines(text) : text;
  }

  private void frontMatter(FrontMatter front) {
    out.append("---\n");
    for (HeaderEntry entry : front.entries()) {
      out.append(entry.key().value()).append(": ").append(entry.value().value()).append('\n');
    }
    out.append("---\n").append(front.blankLineAfter() ? "\n" : "");
  }

  private void header() {
    for (HeaderEntry entry : doc.header().entries()) {
      out.append("**").append(entry.key().value()).append("**: ");
      out.append(line(entry.value().value())).append('\n');
    }
    out.append('\n');
    for (Located<String> note : doc.header().notes()) {
      out.append(note.value()).append("\n\n");
    }
    out.append("---\n\n");
  }

  private void columns() {
    out.append("## Columns (").append(doc.columns().size()).append(" total)\n\n");
    out.append("| Column | Type | Nullable | Default | Description |\n");
    out.append("|--------|------|----------|---------|-------------|\n");
    for (ColumnEntry column : doc.columns()) {
      out.append("| ").append(cell(column.name().value()));
      out.append(" | `").append(cell(column.type().value()));
      out.append("` | ").append(column.nullable().value() ? "YES" : "**NO**");
      out.append(" | ");
      out.append(column.defaultValue().map(text -> '`' + cell(text.value()) + '`').orElse("-"));
      out.append(" | ");
      out.append(column.description().map(text -> description(text.value())).orElse("-"));
      out.append(" |\n");
    }
    out.append('\n');
  }

  /** A description of one hyphen would read as none. */
  private String description(String text) {
    return trammel && text.equals("-") ? "\\-" : cell(text);
  }

  private void constraints() {
    if (doc.constraints().isEmpty()) {
      return;
    }
    out.append("## Constraints\n\n");
    for (ConstraintEntry.Kind kind : ConstraintEntry.Kind.values()) {
      List<ConstraintEntry> entries = doc.constraints(kind);
      if (!entries.isEmpty()) {
        out.append("### ").append(kind.heading()).append('\n');
        for (ConstraintEntry entry : entries) {
          out.append("- `").append(line(entry.name().value())).append("`: ");
          out.append(lines(entry.definition().value())).append('\n');
        }
        out.append('\n');
      }
    }
  }

  private void indexes() {
    if (doc.indexes().isEmpty()) {
      return;
    }
    out.append("## Indexes\n\n");
    for (IndexEntry index : doc.indexes()) {
      String definition = index.definition().value();
      String fence = trammel && definition.contains("\n  ```") ? "````" : "```";
      out.append("- `").append(line(index.name().value())).append("`\n  ").append(fence);
      out.append("sql\n  ").append(definition).append("\n  ").append(fence).append('\n');
      index
          .comment()
          .ifPresent(
              text -> out.append("  - **Comment**: ").append(line(text.value())).append('\n'));
    }
    out.append('\n');
  }

  private void policies() {
    if (doc.policies().isEmpty()) {
      return;
    }
    out.append("## RLS Policies\n\n");
    int number = 1;
    for (PolicyEntry policy : doc.policies()) {
      out.append("### ").append(number++).append(". ").append(line(policy.name().value()));
      out.append(" (").append(policy.command().value()).append(")\n\n");
      policy
          .permissive()
          .ifPresent(mode -> bullet("Mode", mode.value() ? "PERMISSIVE" : "RESTRICTIVE"));
      bullet("Roles", policy.roles().value());
      code("Using", policy.using());
      code("With Check", policy.withCheck());
      policy.comment().ifPresent(text -> bullet("Comment", line(text.value())));
      out.append('\n');
    }
  }

  private void triggers() {
    if (doc.triggers().isEmpty()) {
      return;
    }
    out.append("## Triggers\n\n");
    for (TriggerEntry trigger : doc.triggers()) {
      out.append("### ").append(line(trigger.name().value())).append("\n\n");
      bullet("Timing", line(trigger.timing().value()));
      trigger.forEachRow().ifPresent(row -> bullet("For Each", row.value() ? "ROW" : "STATEMENT"));
      code("When", trigger.when());
      code("Action", Optional.of(trigger.action()));
      trigger.comment().ifPresent(text -> bullet("Comment", line(text.value())));
      out.append('\n');
    }
  }

  private void bullet(String label, String text) {
    out.append("- **").append(label).append("**: ").append(text).append('\n');
  }

  private void code(String label, Optional<Located<String>> text) {
    text.ifPresent(found -> bullet(label, '`' + lines(found.value()) + '`'));
  }
}
