package dev.trammel.source.sql;

import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.DefinedObject;
import dev.trammel.model.FunctionSignature;
import dev.trammel.model.ObjectKind;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.change.NamedObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads on what GRANT and REVOKE are, behind ON. */
final class GrantTargetReader {

  private final TokenCursor cursor;

  GrantTargetReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  GrantTargets read() {
    if (cursor.accept("all")) {
      return everything();
    } else if (cursor.accept("schema")) {
      List<String> schemas = cursor.list(() -> cursor.name("a schema's name"));
      return now -> each(schemas, schema -> schema(now, schema));
    } else if (cursor.accept("type") || cursor.accept("domain")) {
      List<QualifiedName> types = cursor.list(() -> cursor.qualifiedName("a type's name"));
      return now -> each(types, type -> type(now, type));
    } else if (cursor.accept("sequence")) {
      List<QualifiedName> sequences = cursor.list(() -> cursor.qualifiedName("a sequence's name"));
      return now -> each(sequences, sequence -> sequence(now, sequence));
    } else if (cursor.accept("function")
        || cursor.accept("procedure")
        || cursor.accept("routine")) {
      return functions();
    } else if (cursor.accept("foreign", "server")) {
      return defined(ObjectKind.SERVER);
    } else if (cursor.accept("foreign", "data", "wrapper")) {
      return defined(ObjectKind.FOREIGN_DATA_WRAPPER);
    }
    cursor.accept("table");
    List<QualifiedName> relations = cursor.list(() -> cursor.qualifiedName("a table's name"));
    return now -> each(relations, relation -> relation(now, relation));
  }

  private static <T> List<ObjectReference> each(
      List<T> names, Function<T, Optional<ObjectReference>> find) {
    return names.stream().map(find).flatMap(Optional::stream).toList();
  }

  private GrantTargets defined(ObjectKind kind) {
    List<DefinedObject.Key> keys = cursor.list(() -> DefinedNames.key(cursor, kind));
    return now -> each(keys, key -> defined(now, key));
  }

  static Optional<ObjectReference> defined(Situation now, DefinedObject.Key key) {
    ObjectReference reference = new ObjectReference.DefinedReference(key);
    return now.database().objects().containsKey(key)
        ? Optional.of(reference)
        : absent(now, key.name(), reference);
  }

  static Optional<ObjectReference> schema(Situation now, String schema) {
    ObjectReference reference = new ObjectReference.SchemaReference(schema);
    if (now.database().schema(schema).isPresent()) {
      return Optional.of(reference);
    }
    requireSchema(now, schema);
    return Optional.empty();
  }

  private static void requireSchema(Situation now, String schema) {
    if (!now.declaring() && now.lacksSchema(schema)) {
      throw new InapplicableChange(new ObjectReference.SchemaReference(schema), "is not there");
    }
  }

  static Optional<ObjectReference> type(Situation now, QualifiedName type) {
    ObjectReference reference = Types.reference(now, type);
    return NamedObjects.isThere(now.database(), reference)
        ? Optional.of(reference)
        : absent(now, type, reference);
  }

  private static Optional<ObjectReference> sequence(Situation now, QualifiedName sequence) {
    ObjectReference reference = new ObjectReference.SequenceReference(sequence);
    return now.database().sequences().containsKey(sequence)
        ? Optional.of(reference)
        : absent(now, sequence, reference);
  }

  /** A sequence is a relation too, and may be named without the word. */
  static Optional<ObjectReference> relation(Situation now, QualifiedName name) {
    if (now.database().views().containsKey(name)) {
      return Optional.of(new ObjectReference.ViewReference(name));
    } else if (now.database().sequences().containsKey(name)) {
      return Optional.of(new ObjectReference.SequenceReference(name));
    }
    ObjectReference reference = new ObjectReference.TableReference(name);
    return now.hasTable(name) ? Optional.of(reference) : absent(now, name, reference);
  }

  /** What belongs to others, to an extension or to an identity column is not held. */
  private static Optional<ObjectReference> absent(
      Situation now, QualifiedName name, ObjectReference reference) {
    boolean ours =
        name.schema().equals(QualifiedName.PUBLIC)
            || now.database().schemas().containsKey(name.schema())
            || now.lacksSchema(name.schema());
    boolean foreign =
        now.isUnmodelled(name)
            || name.name().startsWith("pg_")
            || now.database().external(name).isPresent()
            || IdentitySequences.has(now.database(), name)
            || (reference instanceof ObjectReference.FunctionReference
                ? ExtensionObjects.mayHaveFunction(now.database(), name)
                : ExtensionObjects.mayHaveRelation(now.database(), name));
    if (ours && !foreign && !now.declaring()) {
      throw new InapplicableChange(reference, "is not there");
    }
    return Optional.empty();
  }

  private GrantTargets functions() {
    record Named(QualifiedName name, Optional<List<DataType>> types) {}
    List<Named> functions =
        cursor.list(
            () -> {
              QualifiedName name = cursor.functionName("a function's name");
              return new Named(
                  name,
                  cursor.at("(")
                      ? Optional.of(FunctionArguments.read(cursor).inputTypes())
                      : Optional.empty());
            });
    return now -> each(functions, named -> function(now, named.name(), named.types()));
  }

  /** A function, or an aggregate, which GRANT calls a function too. */
  static Optional<ObjectReference> function(
      Situation now, QualifiedName name, Optional<List<DataType>> types) {
    Optional<dev.trammel.model.Function> found = Functions.find(now, name, types);
    if (found.isPresent()) {
      return Optional.of(new ObjectReference.FunctionReference(found.get().signature()));
    }
    Optional<ObjectReference> aggregate =
        now.database().objects().keySet().stream()
            .filter(each -> each.kind() == ObjectKind.AGGREGATE && each.name().equals(name))
            .filter(each -> types.isEmpty() || takes(each, types.get()))
            .findFirst()
            .map(ObjectReference.DefinedReference::new);
    return aggregate.isPresent()
        ? aggregate
        : absent(now, name, new ObjectReference.FunctionReference(new FunctionSignature(name, "")));
  }

  private static boolean takes(DefinedObject.Key aggregate, List<DataType> types) {
    String given = types.stream().map(FunctionArguments::printed).collect(Collectors.joining(", "));
    return aggregate.signature().equals("(" + (given.isEmpty() ? "*" : given) + ")");
  }

  /** Behind {@code ALL}: {@code TABLES IN SCHEMA a, b}. */
  private GrantTargets everything() {
    String kind = cursor.label("TABLES, SEQUENCES, FUNCTIONS, PROCEDURES or ROUTINES");
    cursor.expect("in", "schema");
    List<String> schemas = cursor.list(() -> cursor.name("a schema's name"));
    return now -> {
      List<ObjectReference> objects = new ArrayList<>();
      for (String schema : schemas) {
        requireSchema(now, schema);
        in(now.database(), kind, schema, objects);
      }
      return objects;
    };
  }

  private static void in(
      Database database, String kind, String schema, List<ObjectReference> objects) {
    switch (kind) {
      case "tables" -> {
        database.tables().keySet().stream()
            .filter(each -> each.schema().equals(schema))
            .forEach(each -> objects.add(new ObjectReference.TableReference(each)));
        database.views().keySet().stream()
            .filter(each -> each.schema().equals(schema))
            .forEach(each -> objects.add(new ObjectReference.ViewReference(each)));
      }
      case "sequences" ->
          database.sequences().keySet().stream()
              .filter(each -> each.schema().equals(schema))
              .forEach(each -> objects.add(new ObjectReference.SequenceReference(each)));
      default ->
          database.functions().values().stream()
              .filter(each -> each.name().schema().equals(schema))
              .filter(each -> isOf(kind, each.returns().isEmpty()))
              .forEach(
                  each -> objects.add(new ObjectReference.FunctionReference(each.signature())));
    }
    if (kind.equals("functions") || kind.equals("routines")) {
      database.objects().keySet().stream()
          .filter(each -> each.kind() == ObjectKind.AGGREGATE)
          .filter(each -> each.name().schema().equals(schema))
          .forEach(each -> objects.add(new ObjectReference.DefinedReference(each)));
    }
  }

  private static boolean isOf(String kind, boolean procedure) {
    return kind.equals("routines") || procedure == kind.equals("procedures");
  }
}
