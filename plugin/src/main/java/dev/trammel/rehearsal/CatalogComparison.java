package dev.trammel.rehearsal;

import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.ExternalTable;
import dev.trammel.model.Index;
import dev.trammel.model.Policy;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.Trigger;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares two databases attribute by attribute, exactly: text with text, as one server printed
 * both. Only the position of columns is left out, which PostgreSQL cannot restore; tables where it
 * differs are named; and so is which of the inherited members a table states itself too. What
 * others own is never compared, but what the project has on it is.
 */
public final class CatalogComparison {

  /** Members of a table; each is compared by itself. */
  private static final Set<String> MEMBERS =
      Set.of("columns", "constraints", "indexes", "triggers", "policies");

  private final List<CatalogDifference> differences = new ArrayList<>();
  private final SortedSet<QualifiedName> reordered = new TreeSet<>();

  private CatalogComparison() {}

  public static CatalogComparison of(Database left, Database right) {
    CatalogComparison comparison = new CatalogComparison();
    comparison.compare("schema ", left.schemas(), right.schemas());
    comparison.compare("extension ", left.extensions(), right.extensions());
    comparison.compare("type ", left.enumTypes(), right.enumTypes());
    comparison.compare("type ", left.types(), right.types());
    comparison.compare("sequence ", left.sequences(), right.sequences());
    comparison.compare("function ", left.functions(), right.functions());
    comparison.compare("table ", left.tables(), right.tables());
    comparison.compare(
        "default privileges on ", left.defaultPrivileges(), right.defaultPrivileges());
    comparison.compare("view ", left.views(), right.views());
    comparison.compare("", left.objects(), right.objects());
    comparison.comparePlatforms(left, right);
    return comparison;
  }

  /** Two listings of named definitions, such as what the model cannot hold. */
  static List<CatalogDifference> of(
      SortedMap<String, String> left, SortedMap<String, String> right) {
    CatalogComparison comparison = new CatalogComparison();
    comparison.compare("", left, right);
    return comparison.differences();
  }

  /** Sorted by kind and name of the object. */
  public List<CatalogDifference> differences() {
    return List.copyOf(differences);
  }

  /** Tables whose columns stand in different order; no difference. */
  public SortedSet<QualifiedName> reordered() {
    return reordered;
  }

  private <K> void compare(String kind, SortedMap<K, ?> left, SortedMap<K, ?> right) {
    Set<K> keys = new TreeSet<>(left.keySet());
    keys.addAll(right.keySet());
    for (K key : keys) {
      compare(kind + key, left.get(key), right.get(key));
    }
  }

  /** Either side may be null. */
  private void compare(String object, Object left, Object right) {
    if (left == null || right == null) {
      differences.add(new CatalogDifference(object, "", presence(left), presence(right)));
    } else if (left.equals(right)) {
      return;
    } else if (!left.getClass().equals(right.getClass())) {
      difference(object, "kind", left, right);
    } else if (left instanceof Table table) {
      compareTables(object, table, (Table) right);
    } else if (left instanceof Record record) {
      attributes(record)
          .forEach((name, value) -> difference(object, name, value, attributes(right).get(name)));
    } else {
      difference(object, "definition", left, right);
    }
  }

  private void compareTables(String object, Table left, Table right) {
    Map<String, Object> others = attributes(right);
    attributes(left)
        .forEach(
            (name, value) -> {
              if (!MEMBERS.contains(name) && !name.equals("lineage")) {
                difference(object, name, value, others.get(name));
              }
            });
    difference(object, "lineage", left.lineage().reachable(), right.lineage().reachable());
    String of = left.name().toString();
    compare("column " + of + ".", "", left.columns(), right.columns(), Column::name);
    compare("constraint ", " on " + of, left.constraints(), right.constraints(), Constraint::name);
    compare("index ", " on " + of, left.indexes(), right.indexes(), Index::name);
    compareMembers(" on " + of, left, right);
    if (!commonOrder(left, right).equals(commonOrder(right, left))) {
      reordered.add(left.name());
    }
  }

  /** What the project has on tables of the platform. */
  private void comparePlatforms(Database left, Database right) {
    Set<QualifiedName> names = new TreeSet<>(left.externals().keySet());
    names.addAll(right.externals().keySet());
    for (QualifiedName each : names) {
      compareMembers(" on " + each, platforms(left, each), platforms(right, each));
    }
  }

  private static Table platforms(Database database, QualifiedName name) {
    return database
        .external(name)
        .map(ExternalTable::asTable)
        .orElseGet(() -> Table.of(name, List.of(), List.of()));
  }

  private void compareMembers(String on, Table left, Table right) {
    compare("trigger ", on, left.triggers(), right.triggers(), Trigger::name);
    compare("policy ", on, left.policies(), right.policies(), Policy::name);
  }

  private <T> void compare(
      String before, String after, List<T> left, List<T> right, Function<T, String> name) {
    SortedMap<String, T> lefts = byName(left, name);
    SortedMap<String, T> rights = byName(right, name);
    Set<String> names = new TreeSet<>(lefts.keySet());
    names.addAll(rights.keySet());
    for (String each : names) {
      compare(before + each + after, lefts.get(each), rights.get(each));
    }
  }

  private static <T> SortedMap<String, T> byName(List<T> list, Function<T, String> name) {
    SortedMap<String, T> map = new TreeMap<>();
    list.forEach(each -> map.put(name.apply(each), each));
    return map;
  }

  private static List<String> commonOrder(Table table, Table other) {
    return table.columns().stream()
        .map(Column::name)
        .filter(name -> other.column(name).isPresent())
        .toList();
  }

  private void difference(String object, String attribute, Object left, Object right) {
    if (!left.equals(right)) {
      String leftText = AttributeText.of(left);
      String rightText = AttributeText.of(right);
      boolean told = !leftText.equals(rightText);
      differences.add(
          new CatalogDifference(
              object,
              words(attribute),
              told ? leftText : String.valueOf(left),
              told ? rightText : String.valueOf(right)));
    }
  }

  private static String presence(Object value) {
    return value == null ? CatalogDifference.ABSENT : CatalogDifference.PRESENT;
  }

  /** {@code rowSecurity} becomes {@code row security}. */
  private static String words(String component) {
    return component
        .chars()
        .mapToObj(
            c ->
                Character.isUpperCase(c)
                    ? " " + (char) Character.toLowerCase(c)
                    : String.valueOf((char) c))
        .collect(Collectors.joining());
  }

  /** All components of a record, so that one added later is compared too. */
  private static Map<String, Object> attributes(Object value) {
    Map<String, Object> attributes = new TreeMap<>();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      try {
        attributes.put(component.getName(), component.getAccessor().invoke(value));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("the model's records are public", e);
      }
    }
    return attributes;
  }
}
