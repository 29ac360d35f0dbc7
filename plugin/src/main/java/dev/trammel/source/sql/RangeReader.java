package dev.trammel.source.sql;

import dev.trammel.model.DataType;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.RangeType;
import dev.trammel.model.change.CreateType;
import java.util.List;
import java.util.Optional;

/** Reads what is said of range types. */
final class RangeReader {

  private final TokenCursor cursor;
  private Optional<DataType> subtype = Optional.empty();
  private Optional<String> operatorClass = Optional.empty();
  private Optional<String> collation = Optional.empty();
  private Optional<List<String>> canonical = Optional.empty();
  private Optional<List<String>> difference = Optional.empty();
  private Optional<QualifiedName> multirange = Optional.empty();

  RangeReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /** Behind {@code AS RANGE}. */
  Clause create(QualifiedName name) {
    cursor.expect("(");
    cursor.list(this::option);
    if (subtype.isEmpty()) {
      throw cursor.error("SUBTYPE");
    }
    cursor.expect(")");
    return now -> List.of(new CreateType(range(now, name)));
  }

  private boolean option() {
    String option = cursor.label("an option of a range type");
    cursor.expect("=");
    switch (option) {
      case "subtype" -> subtype = Optional.of(cursor.type());
      case "subtype_opclass" ->
          operatorClass = Optional.of(String.join(".", cursor.path("an operator class")));
      case "collation" -> collation = ColumnReader.collation(cursor);
      case "canonical" -> canonical = Optional.of(cursor.path("a function's name"));
      case "subtype_diff" -> difference = Optional.of(cursor.path("a function's name"));
      case "multirange_type_name" ->
          multirange = Optional.of(cursor.qualifiedName("a type's name"));
      default ->
          throw cursor.error("SUBTYPE, SUBTYPE_OPCLASS, COLLATION, CANONICAL or SUBTYPE_DIFF");
    }
    return true;
  }

  private RangeType range(Situation now, QualifiedName name) {
    ObjectReference subject = new ObjectReference.TypeReference(name);
    now.requireSchema(name, subject);
    DataType resolved = Types.resolve(subtype.orElseThrow(), now, subject);
    RangeType range = RangeType.of(name, resolved);
    return new RangeType(
        name,
        resolved,
        operatorClass.flatMap(each -> OperatorClasses.explicit(each, resolved)),
        collation,
        canonical.map(each -> function(now, each)),
        difference.map(each -> function(now, each)),
        multirange.orElse(range.multirange()),
        Optional.empty(),
        range.privileges());
  }

  /** A function without a schema is one of the model, or PostgreSQL's own. */
  private static QualifiedName function(Situation now, List<String> path) {
    String name = path.get(path.size() - 1);
    if (path.size() > 1) {
      return new QualifiedName(path.get(path.size() - 2), name);
    }
    QualifiedName own = QualifiedName.of(name);
    return now.database().functionNamed(own).isPresent()
        ? own
        : new QualifiedName("pg_catalog", name);
  }
}
