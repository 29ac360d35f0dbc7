package dev.trammel.model.catalog;

import dev.trammel.diagnostic.Located;
import java.util.List;
import java.util.Optional;

/**
 * The parameters of one version of a library, each described once.
 *
 * @param library the library's name, such as {@code crewai}
 * @param version the library's version
 */
public record Catalog(
    Located<String> name,
    Located<String> library,
    Located<String> version,
    List<Target> targets,
    List<Registry> registries) {

  public Catalog {
    targets = List.copyOf(targets);
    registries = List.copyOf(registries);
  }

  /** The target with that name. */
  public Optional<Target> target(String target) {
    return targets.stream().filter(each -> each.name().value().equals(target)).findFirst();
  }

  /** The target whose rows the table holds. */
  public Optional<Target> targetOfTable(String table) {
    return targets.stream().filter(each -> each.table().value().equals(table)).findFirst();
  }

  /**
   * Names that rows use for objects that only a program has, such as tools.
   *
   * @param table the table that lists the names; empty when no table does
   * @param column the column of that table
   */
  public record Registry(Located<String> name, Optional<String> table, Optional<String> column) {}
}
