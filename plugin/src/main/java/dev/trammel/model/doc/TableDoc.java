package dev.trammel.model.doc;

import dev.trammel.diagnostic.Located;
import java.util.List;
import java.util.Optional;

/**
 * A doc of one table.
 *
 * @param table the name in the title, as written
 * @param constraints in the order of the doc: primary key, foreign keys, unique, check
 * @param statements SQL that states what no other section can show; in Trammel's dialect only
 * @param usage the free text of the usage section up to the footer, with its line endings
 * @param overviewLink where the footer leads
 */
public record TableDoc(
    DocDialect dialect,
    Optional<FrontMatter> frontMatter,
    Located<String> table,
    DocHeader header,
    List<ColumnEntry> columns,
    List<ConstraintEntry> constraints,
    List<IndexEntry> indexes,
    List<PolicyEntry> policies,
    List<TriggerEntry> triggers,
    List<EnumTypeEntry> enumTypes,
    List<SequenceEntry> sequences,
    Optional<Located<String>> statements,
    List<IntentEntry> intents,
    Optional<Located<String>> usage,
    String overviewLink) {

  /** Where the footer of a doc in a folder of tables leads. */
  public static final String DEFAULT_OVERVIEW = "../database-schema-overview.md";

  public TableDoc {
    columns = List.copyOf(columns);
    constraints = List.copyOf(constraints);
    indexes = List.copyOf(indexes);
    policies = List.copyOf(policies);
    triggers = List.copyOf(triggers);
    enumTypes = List.copyOf(enumTypes);
    sequences = List.copyOf(sequences);
    intents = List.copyOf(intents);
  }

  /** The same doc with other SQL for what no other section can show. */
  public TableDoc withStatements(Optional<Located<String>> other) {
    return new TableDoc(
        dialect,
        frontMatter,
        table,
        header,
        columns,
        constraints,
        indexes,
        policies,
        triggers,
        enumTypes,
        sequences,
        other,
        intents,
        usage,
        overviewLink);
  }

  public List<ConstraintEntry> constraints(ConstraintEntry.Kind kind) {
    return constraints.stream().filter(each -> each.kind() == kind).toList();
  }

  public Optional<ColumnEntry> column(String name) {
    return columns.stream().filter(each -> each.name().value().equals(name)).findFirst();
  }

  public String file() {
    return table.position().file();
  }
}
