package dev.trammel.artifact.markdown;

import dev.trammel.diagnostic.Located;
import dev.trammel.model.doc.DocText;
import dev.trammel.model.doc.EnumTypeEntry;
import dev.trammel.model.doc.IntentEntry;
import dev.trammel.model.doc.SequenceEntry;
import dev.trammel.model.doc.TableDoc;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints the sections that only Trammel's dialect has; nothing for a doc without them. */
final class TrammelSections {

  private TrammelSections() {}

  static void render(TableDoc doc, StringBuilder out) {
    if (!doc.enumTypes().isEmpty()) {
      out.append("## Enum Types\n\n");
      doc.enumTypes().forEach(type -> enumType(type, out));
      out.append('\n');
    }
    if (!doc.sequences().isEmpty()) {
      out.append("## Sequences\n\n");
      doc.sequences().forEach(sequence -> out.append(sequence(sequence)));
      out.append('\n');
    }
    doc.statements()
        .ifPresent(
            sql -> {
              out.append("## Further Statements\n\n");
              fence(sql.value(), out);
            });
    if (!doc.intents().isEmpty()) {
      out.append("## Intent\n\n");
      doc.intents().forEach(intent -> out.append(intent(intent)));
      out.append('\n');
    }
  }

  /** A fence that grows where its SQL has one, and an empty line. */
  static void fence(String sql, StringBuilder out) {
    StringBuilder fence = new StringBuilder("```");
    while (sql.contains(fence)) {
      fence.append('`');
    }
    out.append(fence).append("sql\n").append(sql).append('\n').append(fence).append("\n\n");
  }

  private static void enumType(EnumTypeEntry type, StringBuilder out) {
    String labels =
        type.labels().stream()
            .map(label -> "'" + label.replace("'", "''") + "'")
            .collect(Collectors.joining(", "));
    out.append("- ").append(code(type.name())).append(": ");
    out.append(DocText.encodeLine(labels)).append('\n');
    type.comment()
        .ifPresent(
            text ->
                out.append("  - **Comment**: ")
                    .append(DocText.encodeLine(text.value()))
                    .append('\n'));
  }

  private static String sequence(SequenceEntry sequence) {
    return "- "
        + code(sequence.name())
        + ": "
        + sequence.type().value()
        + " owned by "
        + code(sequence.column())
        + "\n";
  }

  private static String intent(IntentEntry intent) {
    if (intent instanceof IntentEntry.RenamedFrom renamed) {
      return "- renamed from: " + code(renamed.former()) + " → " + code(renamed.current()) + "\n";
    }
    if (intent instanceof IntentEntry.MapValue map) {
      String values = code(map.from()) + " → " + code(map.to());
      return "- map values: " + code(map.column()) + " " + values + "\n";
    }
    IntentEntry.DropOnPurpose drop = (IntentEntry.DropOnPurpose) intent;
    String kind =
        drop.kind() == IntentEntry.DropOnPurpose.Kind.COLUMN
            ? ""
            : drop.kind().name().toLowerCase(Locale.ROOT) + " ";
    return "- drop on purpose: " + kind + code(drop.name()) + "\n";
  }

  private static String code(Located<String> text) {
    return '`' + DocText.encodeLine(text.value()) + '`';
  }
}
