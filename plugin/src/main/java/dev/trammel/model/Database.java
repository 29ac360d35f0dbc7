package dev.trammel.model;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.pcollections.TreePMap;

/**
 * A database: what migrations record, owners declare, or a server holds. Every map is sorted and
 * keyed by its values' own names. Long, as a record of many maps says each of them in every copy.
 *
 * @param schemas beside {@code public}, which is there only when something is said of it
 * @param types domains, composite and range types
 * @param externals tables of others; never compared
 * @param objects kept as their definitions
 * @param uses an index of the tables, views and sequences
 */
public record Database(
    SortedMap<String, Schema> schemas,
    SortedMap<String, Extension> extensions,
    SortedMap<QualifiedName, EnumType> enumTypes,
    SortedMap<QualifiedName, UserType> types,
    SortedMap<QualifiedName, Sequence> sequences,
    SortedMap<FunctionSignature, Function> functions,
    SortedMap<QualifiedName, Table> tables,
    SortedMap<QualifiedName, View> views,
    SortedMap<QualifiedName, ExternalTable> externals,
    SortedMap<DefaultPrivileges.Scope, DefaultPrivileges> defaultPrivileges,
    SortedMap<DefinedObject.Key, DefinedObject> objects,
    NameUses uses) {

  public static final Database EMPTY =
      new Database(
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          NameUses.NONE);

  public Database {
    schemas = shared(schemas);
    extensions = shared(extensions);
    enumTypes = shared(enumTypes);
    types = shared(types);
    sequences = shared(sequences);
    functions = shared(functions);
    tables = shared(tables);
    views = shared(views);
    externals = shared(externals);
    defaultPrivileges = shared(defaultPrivileges);
    objects = shared(objects);
  }

  /** The map itself when it is persistent, so that databases share what does not change. */
  private static <K extends Comparable<K>, V> TreePMap<K, V> shared(SortedMap<K, V> map) {
    return map instanceof TreePMap<K, V> persistent ? persistent : TreePMap.from(map);
  }

  private static <K extends Comparable<K>, V> SortedMap<K, V> plus(
      SortedMap<K, V> map, K key, V value) {
    return shared(map).plus(key, value);
  }

  private static <K extends Comparable<K>, V> SortedMap<K, V> minus(SortedMap<K, V> map, K key) {
    return shared(map).minus(key);
  }

  public Optional<Table> table(QualifiedName name) {
    return Optional.ofNullable(tables.get(name));
  }

  /** The schema of that name; {@code public} is always there. */
  public Optional<Schema> schema(String name) {
    Schema usual = name.equals(QualifiedName.PUBLIC) ? Schema.PUBLIC : null;
    return Optional.ofNullable(schemas.getOrDefault(name, usual));
  }

  /** The columns and key of a table or of an external one. */
  public Optional<ExternalTable> external(QualifiedName name) {
    return Optional.ofNullable(externals.get(name));
  }

  /** Any function of that name, whatever its arguments. */
  public Optional<Function> functionNamed(QualifiedName name) {
    return functionsNamed(name).stream().findFirst();
  }

  /** Whether there is a function of that name in any schema. */
  public boolean hasFunctionNamed(String name) {
    return functions.keySet().stream().anyMatch(each -> each.name().name().equals(name));
  }

  /** The functions of that name, sorted by their arguments. */
  public List<Function> functionsNamed(QualifiedName name) {
    return functions.tailMap(new FunctionSignature(name, "")).values().stream()
        .takeWhile(each -> each.name().equals(name))
        .toList();
  }

  /** Adds the table, or replaces the one of its name. */
  public Database with(Table table) {
    return withTables(
        plus(tables, table.name(), table),
        uses.replacing(
            table.name(), Optional.ofNullable(tables.get(table.name())), Optional.of(table)));
  }

  public Database withoutTable(QualifiedName name) {
    return withTables(
        minus(tables, name),
        uses.replacing(name, Optional.ofNullable(tables.get(name)), Optional.empty()));
  }

  /**
   * The tables with a foreign key to the table of that name, or a trigger that names or calls it.
   */
  public List<Table> tablesNaming(QualifiedName name) {
    return uses.tablesNaming(name).stream().map(each -> tables.get(each)).toList();
  }

  /** The views whose queries may write the name, whatever it means there. */
  public List<View> viewsNaming(String name) {
    return uses.viewsNaming(name).stream().map(each -> views.get(each)).toList();
  }

  /** The sequences that columns of the table own. */
  public List<Sequence> sequencesOf(QualifiedName table) {
    return uses.sequencesOf(table).stream().map(each -> sequences.get(each)).toList();
  }

  public Optional<View> view(QualifiedName name) {
    return Optional.ofNullable(views.get(name));
  }

  /** The table or view of that name. */
  public Optional<Relation> relation(QualifiedName name) {
    Relation table = tables.get(name);
    return Optional.ofNullable(table != null ? table : views.get(name));
  }

  public Database with(Relation relation) {
    return relation instanceof View view ? with(view) : with((Table) relation);
  }

  /** Adds the view, or replaces the one of its name. */
  public Database with(View view) {
    return withViews(
        plus(views, view.name(), view),
        uses.replacingView(
            view.name(), Optional.ofNullable(views.get(view.name())), Optional.of(view)));
  }

  public Database withoutView(QualifiedName name) {
    return withViews(
        minus(views, name),
        uses.replacingView(name, Optional.ofNullable(views.get(name)), Optional.empty()));
  }

  public Database with(EnumType type) {
    return withEnumTypes(plus(enumTypes, type.name(), type));
  }

  public Database withoutEnumType(QualifiedName name) {
    return withEnumTypes(minus(enumTypes, name));
  }

  public Database with(Function function) {
    return withFunctions(plus(functions, function.signature(), function));
  }

  public Database withoutFunction(FunctionSignature signature) {
    return withFunctions(minus(functions, signature));
  }

  public Database with(Sequence sequence) {
    return withSequences(
        plus(sequences, sequence.name(), sequence),
        uses.replacingSequence(
            sequence.name(),
            Optional.ofNullable(sequences.get(sequence.name())),
            Optional.of(sequence)));
  }

  public Database withoutSequence(QualifiedName name) {
    return withSequences(
        minus(sequences, name),
        uses.replacingSequence(name, Optional.ofNullable(sequences.get(name)), Optional.empty()));
  }

  public Database with(Extension extension) {
    return withExtensions(plus(extensions, extension.name(), extension));
  }

  public Database withoutExtension(String name) {
    return withExtensions(minus(extensions, name));
  }

  public Database with(ExternalTable external) {
    return withExternals(plus(externals, external.name(), external));
  }

  /** Adds what is known of a table of others to what is known already. */
  public Database joining(ExternalTable external) {
    return with(external(external.name()).map(each -> each.joined(external)).orElse(external));
  }

  /** The tables of the platform. */
  public List<ExternalTable> platformTables() {
    return externals.values().stream().filter(ExternalTable::ofPlatform).toList();
  }

  /** With tables of others as they are without what the project has on them. */
  public Database withoutPlatformMembers() {
    Database bare = this;
    for (ExternalTable each : externals.values()) {
      bare = each.hasMembers() ? bare.with(each.bare()) : bare;
    }
    return bare;
  }

  /** What triggers and policies can be on: a table, a view, or a table of the platform. */
  public Optional<Relation> bearer(QualifiedName name) {
    return relation(name)
        .or(() -> external(name).filter(ExternalTable::ofPlatform).map(ExternalTable::asTable));
  }

  /** Puts back what {@link #bearer} gave, with other triggers and policies. */
  public Database withBearer(Relation bearer) {
    boolean own = relation(bearer.name()).isPresent() || !externals.containsKey(bearer.name());
    return own ? with(bearer) : with(externals.get(bearer.name()).withMembersOf((Table) bearer));
  }

  public Database with(UserType type) {
    return withTypes(plus(types, type.name(), type));
  }

  public Database withoutType(QualifiedName name) {
    return withTypes(minus(types, name));
  }

  public Database with(Schema schema) {
    return withSchemas(
        schema.equals(Schema.PUBLIC)
            ? minus(schemas, schema.name())
            : plus(schemas, schema.name(), schema));
  }

  public Database withSchema(String name) {
    return with(Schema.of(name));
  }

  public Database withoutSchema(String name) {
    return withSchemas(minus(schemas, name));
  }

  /** What new objects give, whether or not something is said of them. */
  public DefaultPrivileges defaultPrivileges(DefaultPrivileges.Scope scope) {
    return defaultPrivileges.getOrDefault(scope, DefaultPrivileges.usual(scope));
  }

  public Database withoutDefaultPrivileges(DefaultPrivileges.Scope scope) {
    return withDefaultPrivileges(minus(defaultPrivileges, scope));
  }

  /** States what new objects give; leaves no trace when that is what PostgreSQL gives anyway. */
  public Database with(DefaultPrivileges defaults) {
    return withDefaultPrivileges(
        defaults.isUsual()
            ? minus(defaultPrivileges, defaults.scope())
            : plus(defaultPrivileges, defaults.scope(), defaults));
  }

  /** Adds the object, or replaces the one that is called alike. */
  public Database with(DefinedObject object) {
    return withObjects(plus(objects, object.key(), object));
  }

  public Database withoutObject(DefinedObject.Key key) {
    return withObjects(minus(objects, key));
  }

  public Database withObjects(SortedMap<DefinedObject.Key, DefinedObject> other) {
    return new Database(
        schemas,
        extensions,
        enumTypes,
        types,
        sequences,
        functions,
        tables,
        views,
        externals,
        defaultPrivileges,
        other,
        uses);
  }

  public Database withSchemas(SortedMap<String, Schema> other) {
    return new Database(
        other,
        extensions,
        enumTypes,
        types,
        sequences,
        functions,
        tables,
        views,
        externals,
        defaultPrivileges,
        objects,
        uses);
  }

  public Database withExtensions(SortedMap<String, Extension> other) {
    return new Database(
        schemas,
        other,
        enumTypes,
        types,
        sequences,
        functions,
        tables,
        views,
        externals,
        defaultPrivileges,
        objects,
        uses);
  }

  public Database withEnumTypes(SortedMap<QualifiedName, EnumType> other) {
    return new Database(
        schemas,
        extensions,
        other,
        types,
        sequences,
        functions,
        tables,
        views,
        externals,
        defaultPrivileges,
        objects,
        uses);
  }

  public Database withTypes(SortedMap<QualifiedName, UserType> other) {
    return new Database(
        schemas,
        extensions,
        enumTypes,
        other,
        sequences,
        functions,
        tables,
        views,
        externals,
        defaultPrivileges,
        objects,
        uses);
  }

  public Database withSequences(SortedMap<QualifiedName, Sequence> other) {
    return withSequences(other, uses.ofSequences(other.values()));
  }

  private Database withSequences(SortedMap<QualifiedName, Sequence> other, NameUses otherUses) {
    return new Database(
        schemas,
        extensions,
        enumTypes,
        types,
        other,
        functions,
        tables,
        views,
        externals,
        defaultPrivileges,
        objects,
        otherUses);
  }

  public Database withFunctions(SortedMap<FunctionSignature, Function> other) {
    return new Database(
        schemas,
        extensions,
        enumTypes,
        types,
        sequences,
        other,
        tables,
        views,
        externals,
        defaultPrivileges,
        objects,
        uses);
  }

  public Database withTables(SortedMap<QualifiedName, Table> other) {
    return withTables(other, uses.ofTables(other.values()));
  }

  private Database withTables(SortedMap<QualifiedName, Table> other, NameUses otherUses) {
    return new Database(
        schemas,
        extensions,
        enumTypes,
        types,
        sequences,
        functions,
        other,
        views,
        externals,
        defaultPrivileges,
        objects,
        otherUses);
  }

  public Database withViews(SortedMap<QualifiedName, View> other) {
    return withViews(other, uses.ofViews(other.values()));
  }

  private Database withViews(SortedMap<QualifiedName, View> other, NameUses otherUses) {
    return new Database(
        schemas,
        extensions,
        enumTypes,
        types,
        sequences,
        functions,
        tables,
        other,
        externals,
        defaultPrivileges,
        objects,
        otherUses);
  }

  public Database withExternals(SortedMap<QualifiedName, ExternalTable> other) {
    return new Database(
        schemas,
        extensions,
        enumTypes,
        types,
        sequences,
        functions,
        tables,
        views,
        other,
        defaultPrivileges,
        objects,
        uses);
  }

  public Database withDefaultPrivileges(
      SortedMap<DefaultPrivileges.Scope, DefaultPrivileges> other) {
    return new Database(
        schemas,
        extensions,
        enumTypes,
        types,
        sequences,
        functions,
        tables,
        views,
        externals,
        other,
        objects,
        uses);
  }
}
