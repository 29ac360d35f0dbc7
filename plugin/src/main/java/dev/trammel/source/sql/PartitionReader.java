package dev.trammel.source.sql;

import dev.trammel.model.Expression;
import dev.trammel.model.Index;
import dev.trammel.model.IndexKey;
import dev.trammel.model.PartitionBound;
import dev.trammel.model.PartitionKey;
import dev.trammel.model.Table;
import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what a table is partitioned by, and which rows lie in a partition. */
final class PartitionReader {

  private static final Set<String> METHODS = Set.of("range", "list", "hash");

  private final TokenCursor cursor;

  PartitionReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /** Behind {@code PARTITION BY}. */
  PartitionKey key() {
    if (!METHODS.contains(cursor.peek().value().toLowerCase(Locale.ROOT))) {
      throw cursor.error("RANGE, LIST or HASH", METHODS);
    }
    PartitionKey.Method method =
        PartitionKey.Method.valueOf(cursor.label("a method").toUpperCase(Locale.ROOT));
    cursor.expect("(");
    List<IndexKey> keys = cursor.list(new IndexReader(cursor)::key);
    cursor.expect(")");
    return new PartitionKey(method, keys);
  }

  /** The key without operator classes that say nothing. */
  static PartitionKey withoutDefaults(PartitionKey key, Table table) {
    String method = key.method() == PartitionKey.Method.HASH ? "hash" : "btree";
    Index index =
        new Index(
            "",
            false,
            method,
            key.keys(),
            List.of(),
            false,
            Optional.empty(),
            Collections.emptySortedMap(),
            Optional.empty());
    return new PartitionKey(key.method(), OperatorClasses.withoutDefaults(index, table).keys());
  }

  /** {@code FOR VALUES …} or {@code DEFAULT}. */
  PartitionBound bound() {
    if (cursor.accept("default")) {
      return new PartitionBound.Rest();
    }
    cursor.expect("for", "values");
    if (cursor.accept("from")) {
      List<Expression> from = values();
      cursor.expect("to");
      return new PartitionBound.Range(from, values());
    } else if (cursor.accept("in")) {
      return new PartitionBound.Values(values());
    }
    cursor.expect("with");
    return remainder();
  }

  private List<Expression> values() {
    cursor.expect("(");
    List<Expression> values = cursor.list(this::value);
    cursor.expect(")");
    return values;
  }

  private Expression value() {
    if (cursor.at("minvalue") || cursor.at("maxvalue")) {
      return new Expression(cursor.next().value().toUpperCase(Locale.ROOT));
    }
    return cursor.expression();
  }

  private PartitionBound remainder() {
    int modulus = 0;
    int remainder = 0;
    cursor.expect("(");
    do {
      boolean isModulus = cursor.accept("modulus");
      if (!isModulus) {
        cursor.expect("remainder");
      }
      int number = number();
      modulus = isModulus ? number : modulus;
      remainder = isModulus ? remainder : number;
    } while (cursor.accept(","));
    cursor.expect(")");
    return new PartitionBound.Remainder(modulus, remainder);
  }

  private int number() {
    Token token = cursor.peek();
    if (token.kind() != TokenKind.NUMBER || !token.value().matches("[0-9]{1,9}")) {
      throw cursor.error("a number");
    }
    return Integer.parseInt(cursor.next().value());
  }
}
