package dev.trammel.artifact.markdown;

import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.UniqueConstraint;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Draws a database as a Mermaid entity-relationship diagram: tables with their keys, and foreign
 * keys between them.
 *
 * <pre>
 * erDiagram
 *   orders {
 *     uuid id PK
 *     uuid customer_id FK
 *   }
 *   customers ||--o{ orders : "customer_id"
 * </pre>
 */
final class ErDiagram {

  private final StringBuilder out = new StringBuilder("erDiagram\n");

  private ErDiagram() {}

  /** The diagram's source; ends with LF. */
  static String of(Database database) {
    ErDiagram diagram = new ErDiagram();
    database.tables().values().forEach(diagram::entity);
    database.tables().values().forEach(diagram::relationships);
    return diagram.out.toString();
  }

  private void entity(Table table) {
    Set<String> primary =
        table.primaryKey().map(PrimaryKey::columns).map(Set::copyOf).orElse(Set.of());
    Set<String> foreign = columns(table.foreignKeys().stream().map(ForeignKey::columns).toList());
    Set<String> unique =
        columns(table.uniqueConstraints().stream().map(UniqueConstraint::columns).toList());
    out.append("  ").append(entity(table.name())).append(" {\n");
    for (Column column : table.columns()) {
      List<String> keys =
          List.of(
                  primary.contains(column.name()) ? "PK" : "",
                  foreign.contains(column.name()) ? "FK" : "",
                  unique.contains(column.name()) ? "UK" : "")
              .stream()
              .filter(key -> !key.isEmpty())
              .toList();
      if (!keys.isEmpty()) {
        out.append("    ")
            .append(word(column.type().name() + (column.type().isArray() ? "[]" : "")));
        out.append(' ').append(word(column.name()));
        out.append(' ').append(String.join(", ", keys)).append('\n');
      }
    }
    out.append("  }\n");
  }

  private static Set<String> columns(List<List<String>> lists) {
    return lists.stream().flatMap(List::stream).collect(Collectors.toSet());
  }

  private void relationships(Table table) {
    for (ForeignKey key : table.foreignKeys()) {
      boolean optional =
          key.columns().stream()
              .anyMatch(name -> table.column(name).map(Column::nullable).orElse(true));
      out.append("  ").append(entity(key.referencedTable()));
      out.append(optional ? " |o--" : " ||--").append(isUnique(table, key) ? "o| " : "o{ ");
      out.append(entity(table.name())).append(" : \"");
      out.append(text(String.join(", ", key.columns()))).append("\"\n");
    }
  }

  private static boolean isUnique(Table table, ForeignKey key) {
    return table
            .primaryKey()
            .filter(primary -> key.columns().containsAll(primary.columns()))
            .isPresent()
        || table.uniqueConstraints().stream()
            .anyMatch(unique -> key.columns().containsAll(unique.columns()));
  }

  /** Mermaid takes anything but a quote or a line break between quotes. */
  private static String entity(QualifiedName name) {
    String text = name.toString();
    return text.matches("[A-Za-z][A-Za-z0-9_]*") ? text : '"' + text(text) + '"';
  }

  private static String text(String text) {
    return text.replaceAll("[\"\\p{Cntrl}]", "'");
  }

  /** Types and columns are single words to Mermaid. */
  private static String word(String text) {
    String word = text.replaceAll("[^A-Za-z0-9_\\[\\]-]", "_");
    return word.matches("[A-Za-z_].*") ? word : "_" + word;
  }
}
