package dev.trammel.source.sql;

import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.Expression;
import dev.trammel.model.FunctionSignature;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.InapplicableChange;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The schemas that names mean for which a statement writes none. */
final class SchemaNames {

  /** Every name means one in {@code public}, as in a session that has not set its path. */
  static final SchemaNames USUAL = new SchemaNames(SearchPath.USUAL, Situation.of(Database.EMPTY));

  private final List<String> path;
  private final Situation now;
  private final Set<QualifiedName> made = new HashSet<>();

  private SchemaNames(List<String> path, Situation now) {
    this.path = path;
    this.now = now;
  }

  /** What the statement asks for in a session with this path. */
  static List<Clause> meant(
      StatementText text, List<Clause> clauses, List<String> path, Situation now) {
    if (path.equals(SearchPath.USUAL)) {
      return clauses;
    }
    TokenCursor cursor = new TokenCursor(text, new Diagnostics(), new SchemaNames(path, now));
    SqlStatement again = new StatementReader(text, cursor).read();
    return again instanceof SqlStatement.Structured structured ? structured.clauses() : clauses;
  }

  /** The name of something that the statement makes: in the first schema that is there. */
  QualifiedName ofNew(String name) {
    if (isUsual()) {
      return QualifiedName.of(name);
    }
    String schema =
        path.stream()
            .filter(now::hasSchema)
            .findFirst()
            .orElseThrow(
                () ->
                    new InapplicableChange(
                        new ObjectReference.TableReference(QualifiedName.of(name)),
                        "has no schema: none of the search path is there"));
    QualifiedName qualified = new QualifiedName(schema, name);
    made(qualified);
    return qualified;
  }

  /** Names that stand behind in the statement may mean what it makes. */
  void made(QualifiedName name) {
    made.add(name);
  }

  /** The schema of a table, view, index, sequence or type. */
  String ofObject(String name) {
    return find(name, this::hasObject).orElseGet(this::fallback);
  }

  String ofFunction(String name) {
    return find(name, this::hasFunction).orElse(QualifiedName.PUBLIC);
  }

  /** The type where it is found, unless it is PostgreSQL's own. */
  DataType typed(DataType type) {
    return type.isBuiltIn() || isUsual()
        ? type
        : find(type.name(), this::hasObject)
            .map(
                schema ->
                    new DataType(schema, type.name(), type.modifiers(), type.arrayDimensions()))
            .orElse(type);
  }

  /** The expression or query with the schemas of its names. */
  Expression qualified(Expression written) {
    return isUsual() ? written : new QualifiedText(written, this).expression();
  }

  /** Whether every name without a schema means one in {@code public}. */
  boolean isUsual() {
    return path.equals(SearchPath.USUAL);
  }

  private String fallback() {
    return path.isEmpty() || path.contains(QualifiedName.PUBLIC)
        ? QualifiedName.PUBLIC
        : path.get(0);
  }

  private Optional<String> find(String name, Predicate<QualifiedName> present) {
    return path.stream()
        .filter(schema -> present.test(new QualifiedName(schema, name)))
        .findFirst();
  }

  private boolean hasObject(QualifiedName name) {
    Database database = now.database();
    return made.contains(name)
        || now.hasRelation(name)
        || now.isUnmodelled(name)
        || database.enumTypes().containsKey(name)
        || database.types().containsKey(name)
        || database.externals().containsKey(name);
  }

  private boolean hasFunction(QualifiedName name) {
    return now.database().functions().keySet().stream()
        .map(FunctionSignature::name)
        .anyMatch(name::equals);
  }
}
