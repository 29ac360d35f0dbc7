package dev.trammel.artifact.sql;

import dev.trammel.model.DataType;
import dev.trammel.model.SequenceOptions;
import java.util.ArrayList;
import java.util.List;

/** Prints the options of sequences. */
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
}
