package dev.trammel.source.sql;

import dev.trammel.model.DataType;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Sequence;
import dev.trammel.model.SequenceOptions;
import dev.trammel.syntax.TokenKind;
import java.util.List;
import java.util.Optional;

/** Reads the options of a sequence one by one; what is not written keeps its former value. */
final class SequenceSettings {

  private final TokenCursor cursor;
  private Optional<DataType> type = Optional.empty();
  private Optional<Long> start = Optional.empty();
  private Optional<Long> increment = Optional.empty();
  private Optional<Optional<Long>> minimum = Optional.empty();
  private Optional<Optional<Long>> maximum = Optional.empty();
  private Optional<Long> cache = Optional.empty();
  private Optional<Boolean> cycle = Optional.empty();
  private Optional<Optional<Sequence.Owner>> owner = Optional.empty();

  SequenceSettings(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /** The options in {@code ( … )}, where there are any. */
  static SequenceSettings inParentheses(TokenCursor cursor) {
    SequenceSettings settings = new SequenceSettings(cursor);
    if (cursor.accept("(")) {
      while (!cursor.at(")")) {
        settings.read();
      }
      cursor.expect(")");
    }
    return settings;
  }

  /** Reads one option. */
  void read() {
    if (cursor.accept("as")) {
      type = Optional.of(cursor.type());
    } else if (cursor.accept("owned", "by")) {
      owner = Optional.of(readOwner());
    } else if (cursor.accept("increment")) {
      cursor.accept("by");
      increment = Optional.of(number());
    } else if (cursor.accept("start")) {
      cursor.accept("with");
      start = Optional.of(number());
    } else if (cursor.accept("restart")) {
      restart();
    } else if (cursor.accept("minvalue")) {
      minimum = Optional.of(Optional.of(number()));
    } else if (cursor.accept("maxvalue")) {
      maximum = Optional.of(Optional.of(number()));
    } else if (cursor.accept("cache")) {
      cache = Optional.of(number());
    } else if (cursor.accept("cycle")) {
      cycle = Optional.of(true);
    } else if (cursor.accept("sequence", "name")) {
      cursor.qualifiedName("a sequence's name");
    } else {
      negated();
    }
  }

  private void negated() {
    if (cursor.accept("no", "minvalue")) {
      minimum = Optional.of(Optional.empty());
    } else if (cursor.accept("no", "maxvalue")) {
      maximum = Optional.of(Optional.empty());
    } else if (cursor.accept("no", "cycle")) {
      cycle = Optional.of(false);
    } else if (!cursor.accept("logged") && !cursor.accept("unlogged")) {
      throw cursor.error("an option of a sequence");
    }
  }

  /** Where a sequence stands is data. */
  private void restart() {
    boolean with = cursor.accept("with");
    if (with || cursor.at("-") || cursor.peek().kind() == TokenKind.NUMBER) {
      number();
    }
  }

  private long number() {
    boolean negative = cursor.accept("-");
    if (!negative) {
      cursor.accept("+");
    }
    if (cursor.peek().kind() != TokenKind.NUMBER) {
      throw cursor.error("a number");
    }
    try {
      return Long.parseLong((negative ? "-" : "") + cursor.peek().text().replace("_", ""));
    } catch (NumberFormatException e) {
      throw cursor.error("a whole number of 64 bits");
    } finally {
      cursor.next();
    }
  }

  private Optional<Sequence.Owner> readOwner() {
    if (cursor.accept("none")) {
      return Optional.empty();
    }
    List<String> path = cursor.path("a column");
    int last = path.size() - 1;
    if (last == 0) {
      throw cursor.error("a column with its table: table.column");
    }
    QualifiedName table = cursor.tableOf(path);
    return Optional.of(new Sequence.Owner(table, path.get(last)));
  }

  /** Empty when OWNED BY was not written. */
  Optional<Optional<Sequence.Owner>> owner() {
    return owner;
  }

  DataType type(DataType former) {
    return type.orElse(former);
  }

  Sequence sequence(QualifiedName name) {
    DataType of = type(DataType.builtIn("bigint"));
    return new Sequence(name, of, owner.flatMap(each -> each)).withOptions(of, options(of));
  }

  /** Of a new sequence: what is not written follows from the direction in which it counts. */
  SequenceOptions options(DataType of) {
    boolean ascends = increment.orElse(1L) > 0;
    long lowest = limit(minimum, ascends ? 1 : SequenceOptions.lowest(of));
    long highest = limit(maximum, ascends ? SequenceOptions.highest(of) : -1);
    return new SequenceOptions(
        start.orElse(ascends ? lowest : highest),
        increment.orElse(1L),
        lowest,
        highest,
        cache.orElse(1L),
        cycle.orElse(false));
  }

  private static long limit(Optional<Optional<Long>> written, long otherwise) {
    return written.flatMap(each -> each).orElse(otherwise);
  }

  /** Of a sequence that is there. */
  SequenceOptions options(DataType formerType, SequenceOptions former) {
    DataType of = type(formerType);
    SequenceOptions retyped = of.equals(formerType) ? former : former.retyped(formerType, of);
    boolean ascends = increment.orElse(former.increment()) > 0;
    long lowest = ascends ? 1 : SequenceOptions.lowest(of);
    long highest = ascends ? SequenceOptions.highest(of) : -1;
    return new SequenceOptions(
        start.orElse(retyped.start()),
        increment.orElse(retyped.increment()),
        minimum.isPresent() ? limit(minimum, lowest) : retyped.minimum(),
        maximum.isPresent() ? limit(maximum, highest) : retyped.maximum(),
        cache.orElse(retyped.cache()),
        cycle.orElse(retyped.cycle()));
  }
}
