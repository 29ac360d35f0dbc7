package dev.trammel.source.sql;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Relation;
import dev.trammel.model.Table;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.InapplicableChange;
import java.util.Optional;
import java.util.Set;

/**
 * The database at the moment when a clause is carried out.
 *
 * @param names which names are taken in it
 * @param before the database before the statement that the clause belongs to
 * @param base the database before the first of all statements
 * @param declaring what exists may be stated again; else PostgreSQL's own rules hold
 * @param unmodelled what statements made that the model does not hold
 */
public record Situation(
    Database database,
    RelationNames names,
    Database before,
    Database base,
    boolean declaring,
    Set<QualifiedName> unmodelled) {

  public Situation {
    unmodelled = Set.copyOf(unmodelled);
  }

  /** A database by itself, at no moment of a fold. */
  static Situation of(Database database) {
    return new Situation(database, RelationNames.of(database), database, database, false, Set.of());
  }

  /** The same moment, in a statement that starts now. */
  Situation since(Situation start) {
    return new Situation(database, names, start.database, base, declaring, unmodelled);
  }

  /** What follows when a change is carried out. */
  Situation after(Change change) {
    Database after = declaring ? change.declare(database) : change.apply(database);
    return new Situation(
        after, names.after(change, database, after), before, base, declaring, unmodelled);
  }

  /** The database without enums that may have got other labels by what is not followed. */
  Database certain() {
    Database certain = database;
    for (QualifiedName each : unmodelled) {
      if (certain.enumTypes().containsKey(each)) {
        certain = certain.withoutEnumType(each);
      }
    }
    return certain;
  }

  /** Whether a statement made it that the model does not hold, such as CREATE VIEW. */
  boolean isUnmodelled(QualifiedName name) {
    return unmodelled.contains(name);
  }

  Table table(QualifiedName name, ObjectReference subject) {
    return database
        .table(name)
        .orElseThrow(() -> InapplicableChange.needs(subject, "table", name.toString()));
  }

  Relation relation(QualifiedName name, ObjectReference subject) {
    return database
        .relation(name)
        .orElseThrow(() -> InapplicableChange.needs(subject, "table", name.toString()));
  }

  /** What a trigger is on; of others' tables the platform's alone. */
  Relation bearer(QualifiedName name, ObjectReference subject) {
    return database
        .bearer(name)
        .orElseThrow(() -> InapplicableChange.needs(subject, "table", name.toString()));
  }

  /** What a policy is on; of others' tables the platform's alone. */
  Table guarded(QualifiedName name, ObjectReference subject) {
    return database
        .bearer(name)
        .filter(Table.class::isInstance)
        .map(Table.class::cast)
        .orElseThrow(() -> InapplicableChange.needs(subject, "table", name.toString()));
  }

  Table table(QualifiedName name) {
    return database.table(name).orElseThrow(() -> missing(name));
  }

  private static InapplicableChange missing(QualifiedName name) {
    return new InapplicableChange(new ObjectReference.TableReference(name), "is not there");
  }

  boolean hasTable(QualifiedName name) {
    return database.tables().containsKey(name);
  }

  /** Whether no function has the name; false too when it may be an extension's. */
  boolean lacksFunction(QualifiedName function) {
    return function.schema().equals(QualifiedName.PUBLIC)
        && database.functionNamed(function).isEmpty()
        && !ExtensionObjects.mayHaveFunction(database, function);
  }

  /** Whether no schema has the name; false too when it may be PostgreSQL's or somebody else's. */
  boolean lacksSchema(String schema) {
    boolean ofPostgres = schema.startsWith("pg_") || schema.equals("information_schema");
    // A platform has schemas beside those of its tables.
    boolean ofPlatform = !base.externals().isEmpty();
    return !ofPostgres
        && !ofPlatform
        && !hasSchema(schema)
        && !ExtensionObjects.mayMakeSchemas(database);
  }

  /**
   * Whether nothing that can be read from has the name; false too when it may be PostgreSQL's, an
   * extension's or of what is not followed.
   */
  boolean lacksRelation(QualifiedName name) {
    boolean mayBeForeign =
        isUnmodelled(name)
            || !(name.schema().equals(QualifiedName.PUBLIC)
                || database.schemas().containsKey(name.schema())
                || lacksSchema(name.schema()))
            || ExtensionObjects.mayHaveRelation(database, name);
    return !mayBeForeign
        && database.relation(name).isEmpty()
        && !database.sequences().containsKey(name);
  }

  /** Refuses to make an object in a schema that is not there. */
  void requireSchema(QualifiedName name, ObjectReference subject) {
    if (!hasSchema(name.schema()) && !declaring) {
      throw InapplicableChange.needs(subject, "schema", name.schema());
    }
  }

  boolean hasSchema(String schema) {
    return schema.equals(QualifiedName.PUBLIC)
        || database.schemas().containsKey(schema)
        || database.externals().keySet().stream().anyMatch(each -> each.schema().equals(schema))
        || unmodelled.contains(QualifiedName.of(schema));
  }

  /** Whether a table, index, sequence or key has the name: they share one name space. */
  boolean hasRelation(QualifiedName name) {
    return names.isTaken(name, database);
  }

  /** The table or view whose index has the name; indexes are named within their schema. */
  Optional<Relation> tableOfIndex(QualifiedName index) {
    return names
        .tableOfIndex(index)
        .flatMap(database::relation)
        .filter(table -> table.index(index.name()).isPresent());
  }

  /** The table whose constraint has an index of the name. */
  Optional<Table> tableOfConstraintIndex(QualifiedName index) {
    return names
        .tableOfIndex(index)
        .flatMap(database::table)
        .filter(table -> table.constraint(index.name()).isPresent());
  }
}
