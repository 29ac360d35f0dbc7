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
import java.util.function.Function;

/** What the parts of one table's assembly share: its base, and what they find out on the way. */
final class Assembly {

  private final TableDoc doc;
  private final QualifiedName name;
  private final Database base;
  private final Function<ObjectReference, Optional<Position>> basePlaces;
  private final Diagnostics diagnostics;
  private final List<Fill> fills = new ArrayList<>();
  private final List<Diagnostic> unknowns = new ArrayList<>();
  private final Set<ObjectReference> unmentioned = new LinkedHashSet<>();
  private final Map<ObjectReference, Position> places = new LinkedHashMap<>();

  /**
   * @param base after the renames that the doc intends
   * @param basePlaces where the base states an object
   */
  Assembly(
      TableDoc doc,
      QualifiedName name,
      Database base,
      Function<ObjectReference, Optional<Position>> basePlaces,
      Diagnostics diagnostics) {
    this.doc = doc;
    this.name = name;
    this.base = base;
    this.basePlaces = basePlaces;
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

  /** The base tells what the entry cannot show of the object. */
  void fillFromBase(Located<String> entry, ObjectReference object, String text) {
    fills.add(new Fill(Fill.Origin.BASE, entry, text, basePlaces.apply(object)));
  }

  /** The fact follows from the doc, or is PostgreSQL's default. */
  void fill(Fill.Origin origin, Located<String> entry, String text) {
    fills.add(new Fill(origin, entry, text, Optional.empty()));
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

  /** A name as SQL writes it; reported and empty when it is none. */
  Optional<QualifiedName> qualified(Located<String> text) {
    try {
      TokenCursor cursor = new TokenCursor(text.value());
      QualifiedName qualified = cursor.qualifiedName();
      cursor.expectEnd();
      return Optional.of(qualified);
    } catch (TokenCursor.Malformed e) {
      malformed(text, e);
      return Optional.empty();
    }
  }

  /** The base has something that the doc does not mention. It stays. */
  void unmentioned(ObjectReference object) {
    unmentioned.add(object);
  }
}
