package dev.trammel.project;

import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.ExternalTable;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.postgres.ReadScope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Tells what of a whole database is the project's, and which tables of others it refers to. */
public final class Scoping {

  private Scoping() {}

  /** The database without what belongs to the platform. */
  public static Database own(Database whole, Set<String> managedSchemas, Set<String> extensions) {
    Predicate<String> isOwn = schema -> !managedSchemas.contains(schema);
    return whole
        .withSchemas(keep(whole.schemas(), isOwn))
        .withExtensions(keep(whole.extensions(), name -> !extensions.contains(name)))
        .withEnumTypes(keep(whole.enumTypes(), name -> isOwn.test(name.schema())))
        .withTypes(keep(whole.types(), name -> isOwn.test(name.schema())))
        .withSequences(keep(whole.sequences(), name -> isOwn.test(name.schema())))
        .withFunctions(keep(whole.functions(), it -> isOwn.test(it.name().schema())))
        .withTables(keep(whole.tables(), name -> isOwn.test(name.schema())))
        .withViews(keep(whole.views(), name -> isOwn.test(name.schema())))
        .withObjects(
            keep(
                whole.objects(),
                key -> !key.kind().isInSchema() || isOwn.test(key.name().schema())))
        .withDefaultPrivileges(
            keep(whole.defaultPrivileges(), scope -> scope.schema().map(isOwn::test).orElse(true)));
  }

  private static <K extends Comparable<K>, V> SortedMap<K, V> keep(
      SortedMap<K, V> map, Predicate<K> wanted) {
    SortedMap<K, V> kept = new TreeMap<>();
    map.forEach(
        (key, value) -> {
          if (wanted.test(key)) {
            kept.put(key, value);
          }
        });
    return kept;
  }

  /**
   * The tables beyond {@code own} that its foreign keys refer to, with the columns of their key and
   * those referred to.
   *
   * @param whole holds them
   */
  public static List<ExternalTable> externals(Database own, Database whole) {
    SortedMap<QualifiedName, Set<String>> referenced = new TreeMap<>();
    for (Table table : own.tables().values()) {
      for (ForeignKey key : table.foreignKeys()) {
        if (own.table(key.referencedTable()).isEmpty()) {
          referenced
              .computeIfAbsent(key.referencedTable(), name -> new LinkedHashSet<>())
              .addAll(key.referencedColumns());
        }
      }
    }
    return referenced.entrySet().stream()
        .flatMap(
            each -> whole.table(each.getKey()).stream().map(it -> external(it, each.getValue())))
        .toList();
  }

  /** The tables of the platform with what the project has on them. */
  public static List<ExternalTable> onPlatform(Database whole, ReadScope scope) {
    return whole.tables().values().stream()
        .filter(each -> scope.managedSchemas().contains(each.name().schema()))
        .map(
            each ->
                new ExternalTable(
                        each.name(), each.columns(), List.of(), true, List.of(), List.of())
                    .withMembersOf(scope.own(each)))
        .filter(ExternalTable::hasMembers)
        .toList();
  }

  private static ExternalTable external(Table table, Set<String> referenced) {
    List<String> key = table.primaryKey().map(PrimaryKey::columns).orElse(List.of());
    List<Column> columns =
        table.columns().stream()
            .filter(each -> referenced.contains(each.name()) || key.contains(each.name()))
            .map(each -> Column.of(each.name(), each.type()))
            .toList();
    return new ExternalTable(table.name(), columns, key);
  }
}
