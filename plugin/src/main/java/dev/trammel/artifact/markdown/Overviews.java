package dev.trammel.artifact.markdown;

import dev.trammel.artifact.Artifact;
import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.ExternalTable;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Policy;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.doc.OverviewDoc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes the page that gives an overview of a database. */
public final class Overviews {

  /** The name under which the docs of the tables look for it. */
  public static final String FILE_NAME = "database-schema-overview.md";

  private static final String TEMPLATE = "overview.md.ftl";

  private final Database database;
  private final OverviewFacts facts;

  private Overviews(Database database, OverviewFacts facts) {
    this.database = database;
    this.facts = facts;
  }

  /**
   * The overview.
   *
   * @param folder where it goes; the docs of the tables lie in {@code facts.tablesFolder()} below
   */
  public static Artifact of(Database database, OverviewFacts facts, String folder) {
    OverviewPage page = new Overviews(database, facts).page();
    String notes = facts.notes().map(text -> "\n## " + OverviewDoc.NOTES + "\n" + text).orElse("");
    String content = new MarkdownTemplates().render(TEMPLATE, page) + notes;
    return new Artifact(folder + "/" + FILE_NAME, content);
  }

  private OverviewPage page() {
    return new OverviewPage(
        facts.database(),
        header(),
        database.tables().values().stream().map(this::row).toList(),
        categories(),
        references(),
        new Verbatim(ErDiagram.of(database)),
        database.enumTypes().values().stream()
            .map(
                type ->
                    new OverviewPage.Enumeration(
                        type.name().toString(), String.join(", ", type.labels())))
            .toList(),
        database.externals().values().stream().map(Overviews::external).toList(),
        facts.assumptions());
  }

  private List<OverviewPage.HeaderLine> header() {
    List<OverviewPage.HeaderLine> lines = new ArrayList<>();
    facts.header().forEach((key, value) -> lines.add(new OverviewPage.HeaderLine(key, value)));
    lines.add(new OverviewPage.HeaderLine("Database", facts.database()));
    facts
        .version()
        .ifPresent(version -> lines.add(new OverviewPage.HeaderLine("Generated", version)));
    lines.add(new OverviewPage.HeaderLine("Tables", String.valueOf(database.tables().size())));
    return lines;
  }

  private OverviewPage.TableRow row(Table table) {
    return new OverviewPage.TableRow(
        table.name().toString(),
        facts.tablesFolder() + "/" + TableDocs.fileName(table.name()).replace("%", "%25"),
        table.columns().size(),
        table.rowSecurity(),
        table.policies().size(),
        table.comment().orElse(""),
        access(table, Policy.Command.SELECT),
        access(table, Policy.Command.INSERT),
        access(table, Policy.Command.UPDATE),
        access(table, Policy.Command.DELETE));
  }

  /** The roles to which some permissive policy opens a command; in words where none is needed. */
  public static String access(Table table, Policy.Command command) {
    if (!table.rowSecurity()) {
      return "not restricted";
    }
    String roles =
        table.policies().stream()
            .filter(Policy::permissive)
            .filter(policy -> policy.command() == command || policy.command() == Policy.Command.ALL)
            .flatMap(policy -> policy.roles().stream())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return roles.isEmpty() ? "nobody" : roles;
  }

  private List<OverviewPage.Category> categories() {
    Map<QualifiedName, String> given = new LinkedHashMap<>();
    facts.categories().forEach((name, tables) -> tables.forEach(table -> given.put(table, name)));
    Map<String, List<OverviewPage.TableRow>> rows = new LinkedHashMap<>();
    facts.categories().keySet().forEach(name -> rows.put(name, new ArrayList<>()));
    Map<String, List<OverviewPage.TableRow>> others = new TreeMap<>();
    for (Table table : database.tables().values()) {
      Optional<String> category = Optional.ofNullable(given.get(table.name()));
      (category.isPresent() ? rows : others)
          .computeIfAbsent(category.orElse(firstWord(table.name())), name -> new ArrayList<>())
          .add(row(table));
    }
    others.forEach(
        (name, tables) -> rows.computeIfAbsent(name, key -> new ArrayList<>()).addAll(tables));
    return rows.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(entry -> new OverviewPage.Category(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static String firstWord(QualifiedName table) {
    String name = table.name();
    int end = name.indexOf('_', 1);
    return end < 0 ? name : name.substring(0, end);
  }

  private List<OverviewPage.Reference> references() {
    List<OverviewPage.Reference> references = new ArrayList<>();
    for (Table table : database.tables().values()) {
      for (ForeignKey key : table.foreignKeys()) {
        references.add(
            new OverviewPage.Reference(
                table.name().toString(),
                String.join(", ", key.columns()),
                key.referencedTable().toString(),
                String.join(", ", key.referencedColumns()),
                key.onDelete().sql(),
                key.onUpdate().sql()));
      }
    }
    return references;
  }

  private static OverviewPage.External external(ExternalTable table) {
    String columns =
        table.columns().stream()
            .map((Column column) -> column.name() + " " + column.type())
            .collect(Collectors.joining(", "));
    return new OverviewPage.External(table.name().toString(), columns);
  }
}
