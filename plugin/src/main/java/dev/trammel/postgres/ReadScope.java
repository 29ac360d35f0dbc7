package dev.trammel.postgres;

import dev.trammel.model.QualifiedName;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What of a server's catalog is the project's.
 *
 * @param searchPath the schemas whose names are printed without qualification, in expressions and
 *     function signatures; normally begins with {@code public}
 * @param managedSchemas schemas of the platform; left out with all that they hold
 * @param managedExtensions extensions of the platform; left out
 * @param externals tables of others; left out
 */
public record ReadScope(
    List<String> searchPath,
    Set<String> managedSchemas,
    Set<String> managedExtensions,
    Set<QualifiedName> externals) {

  /** Where rollbacks keep former values; outside every comparison. */
  public static final String KEPT_SCHEMA = "trammel_kept";

  /** Everything that is not PostgreSQL's own. */
  public static final ReadScope ALL =
      new ReadScope(List.of(QualifiedName.PUBLIC), Set.of(), Set.of(), Set.of());

  public ReadScope {
    searchPath = List.copyOf(searchPath);
    managedSchemas = Set.copyOf(managedSchemas);
    managedExtensions = Set.copyOf(managedExtensions);
    externals = Set.copyOf(externals);
  }

  public ReadScope withExternals(Set<QualifiedName> other) {
    return new ReadScope(searchPath, managedSchemas, managedExtensions, other);
  }

  /** All schemas that are not read. */
  SortedSet<String> excludedSchemas() {
    SortedSet<String> excluded = new TreeSet<>(managedSchemas);
    excluded.add("information_schema");
    excluded.add(KEPT_SCHEMA);
    return excluded;
  }
}
