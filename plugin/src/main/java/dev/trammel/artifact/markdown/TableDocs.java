package dev.trammel.artifact.markdown;

import static dev.trammel.artifact.markdown.DocFacts.nowhere;

import dev.trammel.diagnostic.Located;
import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.EnumType;
import dev.trammel.model.Index;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Sequence;
import dev.trammel.model.Table;
import dev.trammel.model.change.AttachPartition;
import dev.trammel.model.doc.DocDialect;
import dev.trammel.model.doc.DocHeader;
import dev.trammel.model.doc.EnumTypeEntry;
import dev.trammel.model.doc.HeaderEntry;
import dev.trammel.model.doc.IndexEntry;
import dev.trammel.model.doc.SequenceEntry;
import dev.trammel.model.doc.TableDoc;
import dev.trammel.syntax.Identifiers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the doc of a table. */
public final class TableDocs {

  private final Database database;
  private final Table table;
  private final DocFacts facts;

  private TableDocs(Database database, Table table, DocFacts facts) {
    this.database = database;
    this.table = AttachPartition.bare(table, database);
    this.facts = facts;
  }

  /** The table's doc in the dialect of the facts. */
  public static TableDoc describe(Database database, Table table, DocFacts facts) {
    return new TableDocs(database, table, facts).describe();
  }

  /**
   * The table's doc as it should be: what changed is printed anew, all else stays as it is written.
   *
   * @param database in which the table and the types that it uses are as they should be
   * @param said the same as the existing doc says
   */
  public static TableDoc revised(Database database, Table table, Database said, TableDoc existing) {
    DocFacts facts = DocFacts.of(existing);
    TableDoc before = describe(said, said.table(table.name()).orElseThrow(), facts);
    TableDoc after = describe(database, table, facts);
    return new DocRevision(existing, before, after).doc();
  }

  /** {@code orders.md}, {@code audit.events.md}; what no file system likes is written in hex. */
  public static String fileName(QualifiedName table) {
    StringBuilder name = new StringBuilder();
    String text = table.toString();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = "abcdefghijklmnopqrstuvwxyz0123456789_-.".indexOf(c) >= 0;
      name.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return name.append(".md").toString();
  }

  private boolean isTrammel() {
    return facts.dialect() == DocDialect.TRAMMEL;
  }

  private TableDoc describe() {
    return new TableDoc(
        facts.dialect(),
        facts.frontMatter(),
        nowhere(table.name().name()),
        new DocHeader(header(), facts.header().notes()),
        table.columns().stream().map(column -> ColumnEntries.of(column, isTrammel())).toList(),
        ConstraintEntries.of(table, isTrammel()),
        indexes(),
        PolicyEntries.of(table, isTrammel()),
        TriggerEntries.of(table, isTrammel()),
        isTrammel() ? enumTypes() : List.of(),
        isTrammel() ? sequences() : List.of(),
        Optional.empty(),
        facts.intents(),
        facts.usage(),
        facts.overviewLink());
  }

  /** The lines of the facts in their order, with those that follow from the table put in. */
  private List<HeaderEntry> header() {
    Set<String> fromTable =
        Set.of(
            DocHeader.DIALECT,
            DocHeader.SCHEMA,
            DocHeader.COMMENT,
            DocHeader.PARTITIONED_BY,
            DocHeader.RLS);
    List<HeaderEntry> entries = new ArrayList<>();
    if (isTrammel()) {
      entries.add(DocFacts.entry(DocHeader.DIALECT, DocDialect.TRAMMEL_MARK));
    }
    for (HeaderEntry entry : facts.header().entries()) {
      String key = entry.key().value();
      if (!fromTable.contains(key)) {
        entries.add(entry);
      } else if (key.equals(DocHeader.RLS)) {
        entries.add(DocFacts.entry(DocHeader.RLS, rowSecurity()));
      }
      if (isTrammel() && key.equals(DocHeader.DATABASE)) {
        if (!table.name().schema().equals(QualifiedName.PUBLIC)) {
          entries.add(DocFacts.entry(DocHeader.SCHEMA, table.name().schema()));
        }
        table.comment().ifPresent(text -> entries.add(DocFacts.entry(DocHeader.COMMENT, text)));
        table
            .lineage()
            .partitionKey()
            .map(IndexDefinitions::of)
            .ifPresent(text -> entries.add(DocFacts.entry(DocHeader.PARTITIONED_BY, text)));
      }
    }
    if (facts.header().value(DocHeader.RLS).isEmpty()) {
      entries.add(DocFacts.entry(DocHeader.RLS, rowSecurity()));
    }
    return entries;
  }

  private String rowSecurity() {
    boolean forced = isTrammel() && table.forceRowSecurity();
    if (!table.rowSecurity()) {
      return forced ? "Disabled but forced" : "Disabled";
    }
    int count = table.policies().size();
    String policies = count == 1 ? "1 policy" : count + " policies";
    return (forced ? "Enabled and forced (" : "Enabled (") + policies + ")";
  }

  private List<IndexEntry> indexes() {
    Stream<IndexEntry> ofKeys =
        table.primaryKey().stream()
            .map(
                key ->
                    entry(
                        key.name(),
                        IndexDefinitions.implied(table.name(), key.name(), key.columns(), false)));
    Stream<IndexEntry> ofUniques =
        table.uniqueConstraints().stream()
            .map(
                unique ->
                    entry(
                        unique.name(),
                        IndexDefinitions.implied(
                            table.name(),
                            unique.name(),
                            unique.columns(),
                            unique.nullsNotDistinct())));
    Stream<IndexEntry> own = table.indexes().stream().map(this::index);
    return Stream.of(ofKeys, ofUniques, own)
        .flatMap(entries -> entries)
        .sorted(Comparator.comparing(entry -> entry.name().value()))
        .toList();
  }

  private IndexEntry index(Index index) {
    Optional<Located<String>> comment =
        isTrammel() ? index.comment().map(DocFacts::nowhere) : Optional.empty();
    return new IndexEntry(
        nowhere(index.name()),
        nowhere(IndexDefinitions.of(table.name(), index, isTrammel())),
        comment);
  }

  private static IndexEntry entry(String name, String definition) {
    return new IndexEntry(nowhere(name), nowhere(definition), Optional.empty());
  }

  private List<EnumTypeEntry> enumTypes() {
    return table.columns().stream()
        .map(Column::type)
        .filter(type -> !type.isBuiltIn())
        .map(type -> database.enumTypes().get(type.qualifiedName()))
        .filter(type -> type != null)
        .distinct()
        .sorted(Comparator.comparing(EnumType::name))
        .map(
            type ->
                new EnumTypeEntry(
                    nowhere(name(type.name())),
                    type.labels(),
                    type.comment().map(DocFacts::nowhere)))
        .toList();
  }

  private List<SequenceEntry> sequences() {
    List<SequenceEntry> entries = new ArrayList<>();
    for (Sequence sequence : database.sequences().values()) {
      sequence
          .ownedBy()
          .filter(owner -> owner.table().equals(table.name()))
          .ifPresent(
              owner ->
                  entries.add(
                      new SequenceEntry(
                          nowhere(name(sequence.name())),
                          nowhere(sequence.type().toString()),
                          nowhere(owner.column()))));
    }
    return entries;
  }

  /** Quoted where SQL needs it, with the schema when that is not {@code public}. */
  static String name(QualifiedName name) {
    return name.schema().equals(QualifiedName.PUBLIC)
        ? Identifiers.quote(name.name())
        : Identifiers.quote(name.schema()) + "." + Identifiers.quote(name.name());
  }
}
