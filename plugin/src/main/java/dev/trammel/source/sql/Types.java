package dev.trammel.source.sql;

import dev.trammel.model.Column;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.Extension;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.RangeType;
import dev.trammel.model.change.InapplicableChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the types that are not PostgreSQL's own. */
final class Types {

  /** The types that extensions bring. */
  private static final Map<String, List<String>> OF_EXTENSIONS =
      Map.ofEntries(
          Map.entry("citext", List.of("citext")),
          Map.entry("cube", List.of("cube")),
          Map.entry("hstore", List.of("hstore", "ghstore")),
          Map.entry("intarray", List.of("query_int")),
          Map.entry("isn", List.of("ean13", "isbn", "isbn13", "issn", "issn13", "upc")),
          Map.entry("lo", List.of("lo")),
          Map.entry("ltree", List.of("ltree", "lquery", "ltxtquery")),
          Map.entry("pg_trgm", List.of("gtrgm")),
          Map.entry("postgis", List.of("geometry", "geography", "box2d", "box3d")),
          Map.entry("seg", List.of("seg")),
          Map.entry("vector", List.of("vector", "halfvec", "sparsevec")));

  private Types() {}

  /** The column with its type in the schema where it is found. */
  static Column resolve(Column column, Situation now, ObjectReference subject) {
    return column.withType(resolve(column.type(), now, subject));
  }

  static DataType resolve(DataType type, Situation now, ObjectReference subject) {
    if (type.isBuiltIn() || isKnown(type.qualifiedName(), now.database())) {
      return type;
    }
    Optional<Extension> extension =
        now.database().extensions().values().stream()
            .filter(
                each -> OF_EXTENSIONS.getOrDefault(each.name(), List.of()).contains(type.name()))
            .findFirst();
    if (extension.isPresent()) {
      return new DataType(
          extension.get().schema(), type.name(), type.modifiers(), type.arrayDimensions());
    }
    throw InapplicableChange.needs(subject, "type", type.qualifiedName().toString());
  }

  /** Refuses types that nothing makes. */
  static void requireKnown(List<DataType> types, Situation now, ObjectReference subject) {
    for (DataType type : types) {
      if (!type.isBuiltIn() && !now.declaring() && lacks(type.qualifiedName(), now)) {
        throw InapplicableChange.needs(subject, "type", type.qualifiedName().toString());
      }
    }
  }

  /** Whether nothing makes the type; false too when it may be others' or PostgreSQL's own. */
  private static boolean lacks(QualifiedName type, Situation now) {
    Database database = now.database();
    boolean ours =
        type.schema().equals(QualifiedName.PUBLIC)
            || database.schemas().containsKey(type.schema())
            || now.lacksSchema(type.schema());
    boolean mayBeForeign =
        now.isUnmodelled(type)
            || database.external(type).isPresent()
            || type.name().startsWith("pg_")
            || type.name().startsWith("_")
            || mayBeOfExtension(type, database);
    return ours && !mayBeForeign && !isKnown(type, database);
  }

  /** Whether the type may be one that an extension brings. */
  static boolean mayBeOfExtension(QualifiedName type, Database database) {
    return database.extensions().values().stream().anyMatch(each -> mayBring(each, type));
  }

  private static boolean mayBring(Extension extension, QualifiedName type) {
    boolean unlisted =
        !ExtensionObjects.isListed(extension) && extension.schema().equals(type.schema());
    return unlisted
        || OF_EXTENSIONS.getOrDefault(extension.name(), List.of()).contains(type.name());
  }

  private static boolean isKnown(QualifiedName type, Database database) {
    return database.enumTypes().containsKey(type)
        || database.types().containsKey(type)
        || database.relation(type).isPresent()
        || isMultirange(type, database);
  }

  private static boolean isMultirange(QualifiedName type, Database database) {
    return database.types().values().stream()
        .anyMatch(each -> each instanceof RangeType range && range.multirange().equals(type));
  }

  /** What a statement that says TYPE means. */
  static ObjectReference reference(Situation now, QualifiedName type) {
    return now.database().types().containsKey(type)
        ? new ObjectReference.TypeReference(type)
        : new ObjectReference.EnumTypeReference(type);
  }
}
