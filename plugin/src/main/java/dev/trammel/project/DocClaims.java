package dev.trammel.project;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.Database;
import dev.trammel.model.EnumType;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Sequence;
import dev.trammel.model.Table;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateEnumType;
import dev.trammel.model.change.CreateSequence;
import dev.trammel.model.change.CreateTable;
import dev.trammel.model.doc.DocDialect;
import dev.trammel.model.doc.ObjectsDoc;
import dev.trammel.model.doc.TableDoc;
import dev.trammel.source.markdown.AssembledTable;
import dev.trammel.source.markdown.Fill;
import dev.trammel.source.markdown.TableAssembler;
import dev.trammel.source.sql.DeclaredFold;
import dev.trammel.source.sql.FoldResult;
import dev.trammel.source.sql.IndexDefinitions;
import dev.trammel.source.sql.Provenance;
import dev.trammel.source.sql.SqlStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Overlays a database by what the docs that own facts show. */
final class DocClaims {

  private final DocFolder docs;
  private final SqlSources sql;
  private final Diagnostics diagnostics;
  private final List<Change> intents = new ArrayList<>();
  private final List<Fill> fills = new ArrayList<>();
  private final Map<ObjectReference, Position> places = new LinkedHashMap<>();
  private final List<Diagnostic> unknowns = new ArrayList<>();
  private final Map<QualifiedName, EnumType> enumTypes = new LinkedHashMap<>();
  private final SortedMap<QualifiedName, AssembledTable> tables = new TreeMap<>();
  private Database database = Database.EMPTY;

  /**
   * @param sql reads the statements in docs
   */
  DocClaims(DocFolder docs, SqlSources sql, Diagnostics diagnostics) {
    this.docs = docs;
    this.sql = sql;
    this.diagnostics = diagnostics;
  }

  /**
   * The database in which holds what the docs say.
   *
   * @param provenance where the base is stated
   * @param designed names of tables that the design declares; their docs are derived
   */
  Database declare(Database base, Provenance provenance, Set<String> designed) {
    Database declared = base;
    if (docs.owner()) {
      TableAssembler assembler =
          new TableAssembler(
              (sql, table, found) -> IndexDefinitions.read(sql, found), provenance::of);
      for (TableDoc doc : docs.docs()) {
        if (!designed.contains(doc.table().value())) {
          Optional<AssembledTable> table = assembler.assemble(doc, base, diagnostics);
          declared = table.isPresent() ? overlay(declared, table.get()) : declared;
        }
      }
    }
    database = docs.owner() ? withStatements(declared) : declared;
    return database;
  }

  /** What no other section of docs shows stands there as SQL. */
  private Database withStatements(Database database) {
    List<SqlStatement> statements = new ArrayList<>();
    List<SqlStatement> defaults = new ArrayList<>();
    for (ObjectsDoc page : docs.objects()) {
      (page.kind() == ObjectsDoc.Kind.PRIVILEGES ? defaults : statements)
          .addAll(sql.pieces(page.entries().stream().map(ObjectsDoc.Entry::statements).toList()));
    }
    for (AssembledTable table : tables.values()) {
      table.doc().statements().ifPresent(each -> statements.addAll(sql.pieces(List.of(each))));
    }
    Set<ObjectReference> elsewhere = new LinkedHashSet<>();
    Database stated = declare(database, statements, elsewhere);
    // Last, for what is new gets them, and the privileges of all others are stated in full.
    stated = declare(stated, defaults, elsewhere);
    tables.values().forEach(each -> diagnostics.addAll(each.warnings(elsewhere)));
    return stated;
  }

  private Database declare(
      Database database, List<SqlStatement> statements, Set<ObjectReference> about) {
    FoldResult stated = DeclaredFold.declare(database, statements, List.of());
    diagnostics.addAll(stated.diagnostics());
    stated.provenance().positions().forEach(places::putIfAbsent);
    about.addAll(stated.provenance().positions().keySet());
    return stated.database();
  }

  private Database overlay(Database base, AssembledTable assembled) {
    Database declared = with(base, assembled.table());
    for (EnumType type : assembled.enumTypes()) {
      declared =
          declared.enumTypes().containsKey(type.name())
              ? declared.with(type)
              : new CreateEnumType(type).apply(declared);
      compare(type, assembled.places());
    }
    for (Sequence sequence : assembled.sequences()) {
      boolean ofAnother =
          assembled.doc().dialect() == DocDialect.INFORMATION_SCHEMA
              && declared.sequences().containsKey(sequence.name());
      declared = ofAnother ? declared : with(declared, sequence);
    }
    intents.addAll(assembled.intents());
    fills.addAll(assembled.fills());
    assembled.places().forEach(places::putIfAbsent);
    unknowns.addAll(assembled.unknowns());
    tables.put(assembled.table().name(), assembled);
    return declared;
  }

  /** A new table gives others what the database says of new ones. */
  private static Database with(Database base, Table table) {
    return base.table(table.name()).isPresent()
        ? base.with(table)
        : new CreateTable(table).apply(base);
  }

  private static Database with(Database base, Sequence sequence) {
    return base.sequences().containsKey(sequence.name())
        ? base.with(sequence)
        : new CreateSequence(sequence).apply(base);
  }

  /** A type that several tables use stands in the docs of all. */
  private void compare(EnumType type, Map<ObjectReference, Position> here) {
    ObjectReference reference = new ObjectReference.EnumTypeReference(type.name());
    EnumType before = enumTypes.putIfAbsent(type.name(), type);
    if (before != null && !before.equals(type)) {
      diagnostics.add(
          Diagnostic.error(
                  Code.TR205,
                  here.get(reference),
                  reference.describe() + " is stated otherwise by another doc")
              .underlining(type.name().name().length())
              .found(String.join(", ", type.labels()))
              .expected(String.join(", ", before.labels()))
              .fix("say the same in both docs")
              .note(places.get(reference), "stated here as well"));
    }
  }

  List<Change> intents() {
    return intents;
  }

  /** What docs could not show and was taken from elsewhere. */
  List<Fill> fills() {
    return fills;
  }

  Map<ObjectReference, Position> places() {
    return places;
  }

  /** What SQL and code need and no source tells. */
  List<Diagnostic> unknowns() {
    return unknowns;
  }

  /** All that the docs say. */
  Documented documented() {
    return new Documented(tables, database);
  }
}
