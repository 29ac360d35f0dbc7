package dev.trammel.model.doc;

import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Position;

/** What no schema can show: why two states of a table differ; in Trammel's dialect only. */
public sealed interface IntentEntry {

  Position position();

  /** {@code - renamed from: `former` → `current`}, both columns. */
  record RenamedFrom(Located<String> former, Located<String> current) implements IntentEntry {
    @Override
    public Position position() {
      return former.position();
    }
  }

  /** {@code - map values: `column` `'old'` → `'new'`}; both are SQL literals, or {@code NULL}. */
  record MapValue(Located<String> column, Located<String> from, Located<String> to)
      implements IntentEntry {
    @Override
    public Position position() {
      return column.position();
    }
  }

  /**
   * {@code - drop on purpose: `column`} or, for anything else, {@code - drop on purpose: index
   * `name`}.
   */
  record DropOnPurpose(Kind kind, Located<String> name) implements IntentEntry {

    /** What goes. */
    public enum Kind {
      COLUMN,
      CONSTRAINT,
      INDEX,
      POLICY,
      TRIGGER,
      TABLE
    }

    @Override
    public Position position() {
      return name.position();
    }
  }
}
