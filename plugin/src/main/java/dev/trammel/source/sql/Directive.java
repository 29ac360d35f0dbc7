package dev.trammel.source.sql;

import dev.trammel.diagnostic.Position;
import dev.trammel.model.Expression;
import dev.trammel.model.QualifiedName;
import java.util.List;
import java.util.SortedMap;

/** What a comment {@code -- trammel: …} asks for, which no SQL can say. */
public sealed interface Directive {

  Position position();

  /**
   * {@code -- trammel: map-values orders.state 'open' -> 'new', 'shut' -> 'done'}.
   *
   * @param values new value by former value
   */
  record MapValues(
      Position position, QualifiedName table, String column, SortedMap<String, String> values)
      implements Directive {}

  /**
   * {@code -- trammel: backfill orders.total with price * amount}.
   *
   * @param value for rows that have none
   */
  record Backfill(Position position, QualifiedName table, String column, Expression value)
      implements Directive {}

  /**
   * {@code -- trammel: rename-in-phases orders.sum to total using sum / 100, total * 100 until
   * expand}.
   *
   * @param conversion the later value of the former one, and the other way round; or empty
   * @param until the last phase to be planned as yet, as written; empty for all
   */
  record RenameInPhases(
      Position position,
      QualifiedName table,
      String former,
      String later,
      List<Expression> conversion,
      String until)
      implements Directive {
    public RenameInPhases {
      conversion = List.copyOf(conversion);
    }
  }

  /**
   * {@code -- trammel: allow TR604, TR616 because the table has ten rows}.
   *
   * @param text as written
   * @param codes as written
   * @param reason empty when none is given
   */
  record Allow(Position position, String text, List<String> codes, String reason)
      implements Directive {
    public Allow {
      codes = List.copyOf(codes);
    }
  }
}
