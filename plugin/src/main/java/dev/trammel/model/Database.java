package dev.trammel.model;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pcollections.TreePMap;

/**
 * A database: what migrations record, owners declare, or a server holds. Every map is sorted and
 * keyed by its values' own names.
 *
 * @param schemas names beside {@code public}
 * @param externals tables of others; never compared
 */
public record Database(
    SortedSet<String> schemas,
    SortedMap<String, Extension> extensions,
    SortedMap<QualifiedName, EnumType> enumTypes,
    SortedMap<QualifiedName, Sequence> sequences,
    SortedMap<FunctionSignature, Function> functions,
    SortedMap<QualifiedName, Table> tables,
    SortedMap<QualifiedName, ExternalTable> externals) {

  public static final Database EMPTY =
      new Database(
          new TreeSet<>(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty());

  public Database {
    schemas = Collections.unmodifiableSortedSet(new TreeSet<>(schemas));
    extensions = shared(extensions);
    enumTypes = shared(enumTypes);
    sequences = shared(sequences);
    functions = shared(functions);
    tables = shared(tables);
    externals = shared(externals);
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

  /** The columns and key of a table or of an external one. */
  public Optional<ExternalTable> external(QualifiedName name) {
    return Optional.ofNullable(externals.get(name));
  }

  /** Any function of that name, whatever its arguments. */
  public Optional<Function> functionNamed(QualifiedName name) {
    return functions.values().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** Adds the table, or replaces the one of its name. */
  public Database with(Table table) {
    return withTables(plus(tables, table.name(), table));
  }

  public Database withoutTable(QualifiedName name) {
    return withTables(minus(tables, name));
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
    return withSequences(plus(sequences, sequence.name(), sequence));
  }

  public Database withoutSequence(QualifiedName name) {
    return withSequences(minus(sequences, name));
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

  public Database withSchema(String name) {
    SortedSet<String> more = new TreeSet<>(schemas);
    more.add(name);
    return withSchemas(more);
  }

  public Database withoutSchema(String name) {
    SortedSet<String> less = new TreeSet<>(schemas);
    less.remove(name);
    return withSchemas(less);
  }

  public Database withSchemas(SortedSet<String> other) {
    return new Database(other, extensions, enumTypes, sequences, functions, tables, externals);
  }

  public Database withExtensions(SortedMap<String, Extension> other) {
    return new Database(schemas, other, enumTypes, sequences, functions, tables, externals);
  }

  public Database withEnumTypes(SortedMap<QualifiedName, EnumType> other) {
    return new Database(schemas, extensions, other, sequences, functions, tables, externals);
  }

  public Database withSequences(SortedMap<QualifiedName, Sequence> other) {
    return new Database(schemas, extensions, enumTypes, other, functions, tables, externals);
  }

  public Database withFunctions(SortedMap<FunctionSignature, Function> other) {
    return new Database(schemas, extensions, enumTypes, sequences, other, tables, externals);
  }

  public Database withTables(SortedMap<QualifiedName, Table> other) {
    return new Database(schemas, extensions, enumTypes, sequences, functions, other, externals);
  }

  public Database withExternals(SortedMap<QualifiedName, ExternalTable> other) {
    return new Database(schemas, extensions, enumTypes, sequences, functions, tables, other);
  }
}
