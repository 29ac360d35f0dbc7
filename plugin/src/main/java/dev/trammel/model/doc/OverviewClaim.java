package dev.trammel.model.doc;

import dev.trammel.diagnostic.Located;
import dev.trammel.model.Policy;
import java.util.List;
import java.util.Optional;

/** One fact that an overview states; names of tables are as written, with a schema or without. */
public sealed interface OverviewClaim {

  /** The overview says that there is such a table. */
  record TableNamed(Located<String> table) implements OverviewClaim {}

  /** Where the table's doc lies, relative to the overview. */
  record TableLink(String table, Located<String> link) implements OverviewClaim {}

  /** How many tables there are. */
  record TableCount(Located<Integer> count) implements OverviewClaim {}

  /** How many tables a group has, above those that it lists. */
  record GroupCount(String group, Located<Integer> count, int listed) implements OverviewClaim {}

  /** A section that lists every table. */
  record TableList(Located<String> heading, List<String> tables) implements OverviewClaim {
    public TableList {
      tables = List.copyOf(tables);
    }
  }

  /** How many columns the table has. */
  record ColumnCount(String table, Located<Integer> count) implements OverviewClaim {}

  /** Whether row security is on. */
  record RowSecurity(String table, Located<Boolean> enabled) implements OverviewClaim {}

  /** How many policies the table has. */
  record PolicyCount(String table, Located<Integer> count) implements OverviewClaim {}

  /** The table's comment; empty for none. */
  record Description(String table, Located<String> text) implements OverviewClaim {}

  /**
   * A foreign key.
   *
   * @param columns with commas between
   * @param target {@code table(a, b)} or {@code table.column}
   */
  record Key(
      String table,
      Located<String> columns,
      Located<String> target,
      Optional<Located<String>> onDelete,
      Optional<Located<String>> onUpdate)
      implements OverviewClaim {}

  /** A section that lists every foreign key. */
  record KeyList(Located<String> heading, List<Key> keys) implements OverviewClaim {
    public KeyList {
      keys = List.copyOf(keys);
    }
  }

  /** Which roles some policy lets in, with commas between, or in words. */
  record Access(String table, Policy.Command command, Located<String> roles)
      implements OverviewClaim {}

  /** The labels of an enum type, with commas between. */
  record EnumLabels(Located<String> type, Located<String> labels) implements OverviewClaim {}
}
