package dev.trammel.model.catalog;

import dev.trammel.diagnostic.Located;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table some of whose columns are parameters of a class.
 *
 * @param constructs the class that a row becomes, such as {@code crewai.Agent}
 * @param expectedCount how many parameters there have to be
 * @param identity the column that other rows refer to
 * @param nameColumn the column that names a row, to people and in code
 * @param docstringColumn the column that says to people what the object is
 * @param only columns and the values that they must have for a row to be rendered
 * @param order the columns that order rows
 * @param nested classes of arguments that are built from several columns, by argument
 * @param parameters in the catalog's order
 */
public record Target(
    Located<String> name,
    Located<String> table,
    Located<String> constructs,
    Located<Integer> expectedCount,
    String identity,
    Optional<String> nameColumn,
    Optional<String> docstringColumn,
    Map<String, Object> only,
    List<String> order,
    Map<String, Located<String>> nested,
    List<Link> links,
    Optional<Members> members,
    List<Parameter> parameters) {

  public Target {
    only = Collections.unmodifiableMap(new LinkedHashMap<>(only));
    order = List.copyOf(order);
    nested = Collections.unmodifiableMap(new LinkedHashMap<>(nested));
    links = List.copyOf(links);
    parameters = List.copyOf(parameters);
  }

  /** The parameter of that column. */
  public Optional<Parameter> parameter(String column) {
    return parameters.stream().filter(each -> each.name().equals(column)).findFirst();
  }

  /**
   * A column that is no parameter and refers to a row of another target.
   *
   * @param argument the argument here that takes the other object
   * @param collectedAs the argument of the other object that takes these, as a list
   */
  public record Link(
      Located<String> column,
      Located<String> target,
      Optional<Located<String>> argument,
      Optional<Located<String>> collectedAs) {}

  /**
   * A table that says which rows of another target belong to a row of this one.
   *
   * @param owner its column that refers to this target
   * @param member its column that refers to the other target
   * @param order its column that orders the members
   * @param argument the argument here that takes the members
   */
  public record Members(
      Located<String> table,
      String owner,
      String member,
      String order,
      Located<String> target,
      Located<String> argument) {}
}
