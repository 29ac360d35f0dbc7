package dev.trammel.postgres;

import dev.trammel.model.ExternalTable;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Policy;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.Trigger;
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
 * @param platformMembers triggers and policies that the platform has on its own tables; left out
 */
public record ReadScope(
    List<String> searchPath,
    Set<String> managedSchemas,
    Set<String> managedExtensions,
    Set<QualifiedName> externals,
    Set<ObjectReference> platformMembers) {

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
    platformMembers = Set.copyOf(platformMembers);
  }

  /** One in which all on the platform's tables is the project's. */
  public ReadScope(
      List<String> searchPath,
      Set<String> managedSchemas,
      Set<String> managedExtensions,
      Set<QualifiedName> externals) {
    this(searchPath, managedSchemas, managedExtensions, externals, Set.of());
  }

  public ReadScope withExternals(Set<QualifiedName> other) {
    return new ReadScope(searchPath, managedSchemas, managedExtensions, other, platformMembers);
  }

  /**
   * A table of the platform with those triggers and policies alone that are the project's. What the
   * profile itself makes there is the platform's, and so is a trigger of a function beside its
   * table.
   */
  public Table own(Table table) {
    return table
        .withTriggers(table.triggers().stream().filter(each -> isOwn(table, each)).toList())
        .withPolicies(table.policies().stream().filter(each -> isOwn(table, each)).toList());
  }

  private boolean isOwn(Table table, Trigger trigger) {
    return !ExternalTable.isOfPlatform(table.name(), trigger)
        && !platformMembers.contains(
            new ObjectReference.TriggerReference(table.name(), trigger.name()));
  }

  private boolean isOwn(Table table, Policy policy) {
    return !platformMembers.contains(
        new ObjectReference.PolicyReference(table.name(), policy.name()));
  }

  /** All schemas that are not read. */
  SortedSet<String> excludedSchemas() {
    SortedSet<String> excluded = new TreeSet<>(managedSchemas);
    excluded.add("information_schema");
    excluded.add(KEPT_SCHEMA);
    return excluded;
  }
}
