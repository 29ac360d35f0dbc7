package dev.trammel.model;

/**
 * The name of an object in a schema, as PostgreSQL keeps it: folded and without quotes.
 *
 * @param schema never empty; {@link #PUBLIC} when none was written
 */
public record QualifiedName(String schema, String name) implements Comparable<QualifiedName> {

  public static final String PUBLIC = "public";

  /** A name in schema {@code public}. */
  public static QualifiedName of(String name) {
    return new QualifiedName(PUBLIC, name);
  }

  public QualifiedName withName(String other) {
    return new QualifiedName(schema, other);
  }

  @Override
  public int compareTo(QualifiedName other) {
    int bySchema = schema.compareTo(other.schema);
    return bySchema == 0 ? name.compareTo(other.name) : bySchema;
  }

  /** For people: without the schema when that is {@code public}; not quoted. */
  @Override
  public String toString() {
    return schema.equals(PUBLIC) ? name : schema + "." + name;
  }
}
