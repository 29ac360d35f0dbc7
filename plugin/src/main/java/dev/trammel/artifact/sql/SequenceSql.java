package dev.trammel.artifact.sql;

import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.SequenceOptions;
import dev.trammel.model.change.GrantedPrivileges;
import dev.trammel.model.change.SetSequenceOwner;
import java.util.ArrayList;
import java.util.List;

/** Prints the options of sequences, and to which columns they belong. */
final class SequenceSql {

  private SequenceSql() {}

  /** The options of a new sequence that are not what PostgreSQL takes anyway. */
  static List<String> options(DataType type, SequenceOptions options) {
    SequenceOptions usual = SequenceOptions.of(type);
    if (options.increment() > 0) {
      return differences(usual, options);
    }
    return differences(
        new SequenceOptions(
            options.maximum(), 1, SequenceOptions.lowest(type), -1, usual.cache(), false),
        options);
  }

  /** What of the options changes. */
  static List<String> differences(SequenceOptions from, SequenceOptions to) {
    List<String> options = new ArrayList<>();
    number(options, "INCREMENT BY ", from.increment(), to.increment());
    number(options, "MINVALUE ", from.minimum(), to.minimum());
    number(options, "MAXVALUE ", from.maximum(), to.maximum());
    number(options, "START WITH ", from.start(), to.start());
    number(options, "CACHE ", from.cache(), to.cache());
    if (from.cycle() != to.cycle()) {
      options.add(to.cycle() ? "CYCLE" : "NO CYCLE");
    }
    return options;
  }

  /** What turns a sequence that counts into another one. */
  static List<String> alterations(SequenceOptions from, SequenceOptions to) {
    List<String> options = differences(from, to);
    if (isApart(from, to)) {
      options.add("RESTART");
    }
    return options;
  }

  /** Whether no value that the sequence may stand at is left; it begins anew then. */
  private static boolean isApart(SequenceOptions from, SequenceOptions to) {
    return from.maximum() < to.minimum() || to.maximum() < from.minimum();
  }

  private static void number(List<String> options, String option, long from, long to) {
    if (from != to) {
      options.add(option + to);
    }
  }

  /** Belongs to whom the table belongs to, before it belongs to a column. */
  static List<String> ownedBy(SetSequenceOwner change, Database before) {
    List<String> statements = new ArrayList<>();
    GrantSql.owner(
            change.subject(),
            GrantedPrivileges.of(before, change.subject()),
            GrantedPrivileges.of(change.apply(before), change.subject()),
            before)
        .ifPresent(statements::add);
    String owner =
        change
            .owner()
            .map(each -> Names.of(each.table()) + "." + Names.of(each.column()))
            .orElse("NONE");
    statements.add("ALTER SEQUENCE " + Names.of(change.sequence()) + " OWNED BY " + owner + ";");
    return statements;
  }
}
