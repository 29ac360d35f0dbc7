package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.doc.DocDialect;
import dev.trammel.model.doc.TableDoc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the parts of one table's assembly share: its base, and what they find out on the way. */
final class Assembly {

  private final TableDoc doc;
  private final QualifiedName name;
  private final Database base;
  private final Diagnostics diagnostics;
  private final List<Fill> fills = new ArrayList<>();
  private final List<Diagnostic> unknowns = new ArrayList<>();
  private final Set<ObjectReference> unmentioned = new LinkedHashSet<>();
  private final Map<ObjectReference, Position> places = new LinkedHashMap<>();

  /**
   * @param base after the renames that the doc intends
   */
  Assembly(TableDoc doc, QualifiedName name, Database base, Diagnostics diagnostics) {
    this.doc = doc;
    this.name = name;
    this.base = base;
    this.diagnostics = diagnostics;
  }

  TableDoc doc() {
    return doc;
  }

  QualifiedName name() {
    return name;
  }

  Database base() {
    return base;
  }

  Optional<Table> baseTable() {
    return base.table(name);
  }

  boolean isTrammel() {
    return doc.dialect() == DocDialect.TRAMMEL;
  }

  void fill(Fill.Origin origin, Position position, String text) {
    fills.add(new Fill(origin, position, text));
  }

  List<Fill> fills() {
    return fills;
  }

  void place(ObjectReference object, Position position) {
    places.putIfAbsent(object, position);
  }

  Map<ObjectReference, Position> places() {
    return places;
  }

  void add(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  Diagnostics diagnostics() {
    return diagnostics;
  }

  /** A fact that the dialect cannot show is stated nowhere; SQL and code need it, docs do not. */
  void unknown(Located<String> entry, String message, String fix) {
    unknowns.add(
        Diagnostic.error(Code.TR114, entry.position(), message)
            .underlining(entry.value().length())
            .found(entry.value())
            .fix(fix));
  }

  List<Diagnostic> unknowns() {
    return unknowns;
  }

  Set<ObjectReference> unmentioned() {
    return unmentioned;
  }

  /** A piece of SQL in the doc is malformed. */
  void malformed(Located<String> piece, TokenCursor.Malformed problem) {
    add(
        Diagnostic.error(Code.TR110, piece.position(), problem.getMessage())
            .underlining(piece.value().length())
            .found(piece.value())
            .expected(problem.expected()));
  }

  /** The base has something that the doc does not mention. It stays. */
  void unmentioned(ObjectReference object) {
    unmentioned.add(object);
    add(
        Diagnostic.warning(
                Code.TR115,
                doc.table().position(),
                object.describe() + " is not mentioned by its doc; it stays")
            .underlining(doc.table().value().length())
            .fix("document it, or drop it on purpose with a migration or an intent"));
  }
}
