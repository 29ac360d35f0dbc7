package dev.trammel.project;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.doc.ColumnEntry;
import dev.trammel.model.doc.TableDoc;
import dev.trammel.plan.MeaningEquality;
import dev.trammel.source.SourceFiles;
import dev.trammel.source.sql.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A database that was read from a server or dump, merged with the docs that were there before. */
public final class ImportedDatabase {

  private final DatabaseSettings settings;
  private final Database platform;
  private final Database imported;
  private final Diagnostics diagnostics;

  private ImportedDatabase(
      DatabaseSettings settings, Database platform, Database imported, Diagnostics diagnostics) {
    this.settings = settings;
    this.platform = platform;
    this.imported = imported;
    this.diagnostics = diagnostics;
  }

  /**
   * The imported database as recorded; as declared, with the descriptions of docs that own.
   *
   * @param platform what its platform has made before
   * @param files where the docs lie; all of them must be readable, since they are written again
   */
  public static DatabaseState of(
      DatabaseSettings settings,
      Database platform,
      Database imported,
      SourceFiles files,
      Diagnostics diagnostics) {
    Optional<Located<String>> folder =
        settings.docs().folder().filter(each -> files.isFolder(each.value()));
    boolean lenient = settings.docs().lenient();
    DocFolder docs =
        folder
            .map(each -> DocFolderReader.read(each, true, lenient, files, diagnostics))
            .orElse(DocFolder.EMPTY);
    return new ImportedDatabase(settings, platform, imported, diagnostics).state(docs);
  }

  private DatabaseState state(DocFolder docs) {
    List<TableDoc> kept = new ArrayList<>();
    Database declared = imported;
    for (TableDoc doc : docs.docs()) {
      Optional<Table> table = imported.table(QualifiedName.of(doc.table().value()));
      if (table.isEmpty()) {
        reportOrphan(doc);
      } else if (settings.docs().owner()) {
        kept.add(doc);
        declared = declared.with(described(table.get(), doc));
      } else {
        reportLost(table.get(), doc);
      }
    }
    return new DatabaseState(
        settings,
        platform,
        MigrationHistory.EMPTY,
        imported,
        declared,
        List.of(),
        List.of(),
        docs,
        said(kept, docs),
        List.of(),
        List.of(),
        MeaningEquality.OFFLINE,
        Map.of());
  }

  /** What the docs said until now; where that is no longer so, they are written anew. */
  private Documented said(List<TableDoc> kept, DocFolder docs) {
    Diagnostics outdated = new Diagnostics();
    DocClaims claims =
        new DocClaims(
            new DocFolder(
                kept, docs.unread(), docs.objects(), docs.overviews(), true, docs.lenient()),
            new SqlSources(false, outdated),
            outdated);
    claims.declare(imported, Provenance.EMPTY, Set.of());
    outdated.all().stream().filter(Diagnostic::isError).forEach(diagnostics::add);
    return claims.documented();
  }

  private static Table described(Table table, TableDoc doc) {
    List<Column> columns = table.columns().stream().map(column -> described(column, doc)).toList();
    return table.withColumns(columns);
  }

  private static Column described(Column column, TableDoc doc) {
    Optional<String> description = description(doc, column);
    return description.isPresent() ? column.withComment(description) : column;
  }

  /** What the doc says of the column, unless the column's comment says it. */
  private static Optional<String> description(TableDoc doc, Column column) {
    return doc.column(column.name())
        .flatMap(ColumnEntry::description)
        .map(Located::value)
        .filter(text -> !column.comment().equals(Optional.of(text)));
  }

  private void reportOrphan(TableDoc doc) {
    diagnostics.add(
        Diagnostic.warning(
                Code.TR119, doc.table().position(), "the imported database has no such table")
            .underlining(doc.table().value().length())
            .found(doc.table().value())
            .fix("delete the file, or declare the table"));
  }

  private void reportLost(Table table, TableDoc doc) {
    for (Column column : table.columns()) {
      if (description(doc, column).isPresent()) {
        Located<String> name = doc.column(column.name()).orElseThrow().name();
        diagnostics.add(
            Diagnostic.error(
                    Code.TR119,
                    name.position(),
                    "the description of " + table.name() + "." + column.name() + " would be lost")
                .underlining(name.value().length())
                .found(column.comment().map(text -> "comment " + text).orElse("no comment"))
                .expected("a comment that says what the doc says, since docs do not own")
                .fix("set owner: true for the docs, and import again"));
      }
    }
  }
}
