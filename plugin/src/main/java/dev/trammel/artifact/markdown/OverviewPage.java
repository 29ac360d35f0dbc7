package dev.trammel.artifact.markdown;

import java.util.List;

/**
 * The variables of the overview's template.
 *
 * @param tables in the order of their names
 * @param diagram the Mermaid source of the entity-relationship diagram
 */
public record OverviewPage(
    String database,
    List<HeaderLine> header,
    List<TableRow> tables,
    List<Category> categories,
    List<Reference> references,
    Object diagram,
    List<Enumeration> enumerations,
    List<External> externals,
    List<String> assumptions) {

  public OverviewPage {
    header = List.copyOf(header);
    tables = List.copyOf(tables);
    categories = List.copyOf(categories);
    references = List.copyOf(references);
    enumerations = List.copyOf(enumerations);
    externals = List.copyOf(externals);
    assumptions = List.copyOf(assumptions);
  }

  /** A line above the first section. */
  public record HeaderLine(String key, String value) {}

  /**
   * A table of the database.
   *
   * @param file its doc, relative to the overview
   * @param description its comment; empty when it has none
   * @param select who may, by policies; for a table without row security nobody is kept out
   */
  public record TableRow(
      String name,
      String file,
      int columns,
      boolean rowSecurity,
      int policies,
      String description,
      String select,
      String insert,
      String update,
      String delete) {}

  /** Tables that belong together. */
  public record Category(String name, List<TableRow> tables) {

    public Category {
      tables = List.copyOf(tables);
    }
  }

  /** A foreign key. */
  public record Reference(
      String table,
      String columns,
      String referencedTable,
      String referencedColumns,
      String onDelete,
      String onUpdate) {}

  /** An enum type. */
  public record Enumeration(String name, String labels) {}

  /** A table of others. */
  public record External(String name, String columns) {}
}
