package dev.trammel.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table that this database refers to but that somebody else owns. It is never planned, documented
 * or compared; a rehearsal makes a stand-in with these columns. On a table of the platform a
 * project may have triggers and policies of its own, which are.
 *
 * @param columns at least the referenced ones
 * @param primaryKey may be empty
 * @param ofPlatform whether it is the platform's, as opposed to another project's
 * @param triggers the project's
 * @param policies the project's
 */
public record ExternalTable(
    QualifiedName name,
    List<Column> columns,
    List<String> primaryKey,
    boolean ofPlatform,
    List<Trigger> triggers,
    List<Policy> policies) {

  public ExternalTable {
    columns = List.copyOf(columns);
    primaryKey = List.copyOf(primaryKey);
    triggers = List.copyOf(triggers);
    policies = List.copyOf(policies);
  }

  /** One that is not known to be the platform's. */
  public ExternalTable(QualifiedName name, List<Column> columns, List<String> primaryKey) {
    this(name, columns, primaryKey, false, List.of(), List.of());
  }

  /** The platform triggers its own functions, which lie beside its tables. */
  public static boolean isOfPlatform(QualifiedName table, Trigger trigger) {
    return trigger.function().schema().equals(table.schema());
  }

  public ExternalTable ofPlatform(boolean other) {
    return new ExternalTable(name, columns, primaryKey, other, triggers, policies);
  }

  /** Without what is the project's. */
  public ExternalTable bare() {
    return new ExternalTable(name, columns, primaryKey, ofPlatform, List.of(), List.of());
  }

  /** Whether something on it is the project's. */
  public boolean hasMembers() {
    return !triggers.isEmpty() || !policies.isEmpty();
  }

  /** What the project sees of it. */
  public Table asTable() {
    return Table.of(name, columns, List.of()).withTriggers(triggers).withPolicies(policies);
  }

  /** The same with the triggers and policies of a table. */
  public ExternalTable withMembersOf(Table table) {
    return new ExternalTable(
        name, columns, primaryKey, ofPlatform, table.triggers(), table.policies());
  }

  /** The same with all that is known of it elsewhere; where both speak, the other one counts. */
  ExternalTable joined(ExternalTable other) {
    List<Column> all = new ArrayList<>();
    for (Column each : columns) {
      all.add(other.column(each.name()).orElse(each));
    }
    other.columns.stream().filter(each -> column(each.name()).isEmpty()).forEach(all::add);
    return new ExternalTable(
        name,
        all,
        other.primaryKey.isEmpty() ? primaryKey : other.primaryKey,
        ofPlatform || other.ofPlatform,
        other.hasMembers() ? other.triggers : triggers,
        other.hasMembers() ? other.policies : policies);
  }

  private Optional<Column> column(String column) {
    return columns.stream().filter(each -> each.name().equals(column)).findFirst();
  }
}
