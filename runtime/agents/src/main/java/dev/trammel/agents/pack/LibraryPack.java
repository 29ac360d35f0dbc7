package dev.trammel.agents.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A compiled catalog: which columns of which tables become which arguments of the library. Read by
 * {@link PackReader}.
 *
 * @param targets by name, in the catalog's order
 * @param registries by name
 */
public record LibraryPack(
    String name, Library library, Map<String, Target> targets, Map<String, Registry> registries) {

  public LibraryPack {
    targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
    registries = Collections.unmodifiableMap(new LinkedHashMap<>(registries));
  }

  /** The target of that name, which must be there. */
  public Target target(String target) {
    Target found = targets.get(target);
    if (found == null) {
      throw new IllegalArgumentException("pack " + name + " has no target " + target);
    }
    return found;
  }

  /** All tables that rendering reads, each once: of targets, of members, of registries. */
  public Set<String> tables() {
    Set<String> tables = new LinkedHashSet<>();
    targets
        .values()
        .forEach(
            target -> {
              tables.add(target.table());
              target.members().ifPresent(members -> tables.add(members.table()));
            });
    registries.values().forEach(registry -> registry.table().ifPresent(tables::add));
    return tables;
  }

  /** Where the names of a registry stand in the database, if anywhere. */
  public record Registry(String name, Optional<String> table, Optional<String> column) {}

  /**
   * A table whose rows become objects of a class.
   *
   * @param constructs the class, such as {@code crewai.Agent}
   * @param identity the column that other rows refer to
   * @param nameColumn the column that names the row to people and in Python; else the identity does
   * @param docstringColumn the column that says to people what the object is
   * @param only columns and the values that they must have for a row to be rendered
   * @param order the columns that order rows
   * @param nested classes of arguments that are built from several columns
   */
  public record Target(
      String name,
      String table,
      String constructs,
      String identity,
      Optional<String> nameColumn,
      Optional<String> docstringColumn,
      Map<String, Object> only,
      List<String> order,
      Map<String, String> nested,
      List<Link> links,
      Optional<Members> members,
      Map<String, Parameter> parameters) {

    public Target {
      only = Collections.unmodifiableMap(new LinkedHashMap<>(only));
      order = List.copyOf(order);
      nested = Map.copyOf(nested);
      links = List.copyOf(links);
      parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** The column that becomes the argument, or the nested key of it; it must be there. */
    public String columnOf(String... path) {
      return parameters.values().stream()
          .filter(each -> each.argument().filter(a -> a.path().equals(List.of(path))).isPresent())
          .map(Parameter::column)
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(name + " lacks " + List.of(path)));
    }

    /** The column that another target's argument carries, such as {@code crew.memory}. */
    public String columnCarriedBy(String carrier) {
      return parameters.values().stream()
          .filter(each -> each.carriedBy().filter(carrier::equals).isPresent())
          .map(Parameter::column)
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(name + " lacks what fills " + carrier));
    }

    /** The link to the target that is collected there, or fills an argument here. */
    public Optional<Link> linkTo(String target) {
      return links.stream().filter(link -> link.target().equals(target)).findFirst();
    }
  }

  /**
   * A column that is no parameter and refers to a row of another target.
   *
   * @param argument the argument here that takes the other object
   * @param collectedAs the argument of the other object that takes these, as a list
   */
  public record Link(
      String column, String target, Optional<String> argument, Optional<String> collectedAs) {}

  /** A table that says which rows of another target belong to one of these, and in which order. */
  public record Members(
      String table, String owner, String member, String order, String target, String argument) {}

  /**
   * One column.
   *
   * @param defaultValue what a definition that leaves the column out gets; null is possible
   * @param argument empty when the library has no counterpart
   * @param carriedBy the argument of another target that the value goes into
   */
  public record Parameter(
      String column,
      String type,
      ColumnKind kind,
      boolean nullable,
      Object defaultValue,
      List<String> values,
      Optional<Argument> argument,
      Optional<String> carriedBy) {

    public Parameter {
      values = List.copyOf(values);
    }
  }

  /**
   * The library's side of a column.
   *
   * @param path the argument, or argument and nested keys: {@code llm.temperature}
   * @param omitWhen the value that stands for absence; empty when there is none
   * @param when columns and the values that they must have for this one to take effect
   * @param with a column that must have a value as well
   * @param notWith a column that must not have a value as well
   * @param contains a text that the value must hold
   * @param minimum the least value that the library takes
   * @param libraryDefault the library's default where it differs: the value is then always written
   * @param refuses values that the column may hold and the library refuses, with the reason
   */
  public record Argument(
      List<String> path,
      Optional<Conversion> conversion,
      Optional<Object> omitWhen,
      Map<String, Object> when,
      Optional<String> with,
      Optional<String> notWith,
      Optional<String> contains,
      Optional<Long> minimum,
      Optional<String> libraryDefault,
      Map<String, String> refuses) {

    public Argument {
      path = List.copyOf(path);
      when = Collections.unmodifiableMap(new LinkedHashMap<>(when));
      refuses = Collections.unmodifiableMap(new LinkedHashMap<>(refuses));
    }
  }
}
