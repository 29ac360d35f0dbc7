package dev.trammel.model.rule;

import dev.trammel.model.Column;
import dev.trammel.model.ValueKind;
import java.math.BigDecimal;
import java.util.Optional;

/** A value that a condition compares. */
public sealed interface Operand {

  /** What two operands have in common when they are compared. */
  enum Sort {
    /** Whole numbers within 64 bits. */
    WHOLE,
    /** Exact numbers. */
    DECIMAL,
    /** Binary floating point. */
    FLOATING,
    TEXT,
    BOOLEAN,
    UUID,
    DATE,
    TIMESTAMP,
    TIMESTAMP_WITH_TIME_ZONE;

    boolean isNumber() {
      return this == WHOLE || this == DECIMAL || this == FLOATING;
    }

    /** Whether order, not only equality, is the same everywhere. */
    boolean isOrdered() {
      return this != TEXT && this != UUID;
    }
  }

  Sort sort();

  /** The column whose value it depends on; empty for a literal. */
  Optional<Column> source();

  /** A column's value as PostgreSQL stores it. */
  record ColumnValue(Column column, ValueKind kind, Sort sort) implements Operand {
    @Override
    public Optional<Column> source() {
      return Optional.of(column);
    }
  }

  /** A function of a text. */
  record TextFunction(Name name, Operand argument) implements Operand {

    /** PostgreSQL's name. */
    public enum Name {
      LENGTH,
      OCTET_LENGTH,
      BTRIM,
      LTRIM,
      RTRIM
    }

    @Override
    public Sort sort() {
      return name == Name.LENGTH || name == Name.OCTET_LENGTH ? Sort.WHOLE : Sort.TEXT;
    }

    @Override
    public Optional<Column> source() {
      return argument.source();
    }
  }

  /** {@code jsonb_typeof(column)} or {@code json_typeof(column)}. */
  record JsonType(Column column) implements Operand {
    @Override
    public Sort sort() {
      return Sort.TEXT;
    }

    @Override
    public Optional<Column> source() {
      return Optional.of(column);
    }
  }

  /** A number. */
  record NumberLiteral(BigDecimal value, Sort sort) implements Operand {
    @Override
    public Optional<Column> source() {
      return Optional.empty();
    }
  }

  /** A text, or a label. */
  record TextLiteral(String value) implements Operand {
    @Override
    public Sort sort() {
      return Sort.TEXT;
    }

    @Override
    public Optional<Column> source() {
      return Optional.empty();
    }
  }

  /** {@code true} or {@code false}. */
  record BooleanLiteral(boolean value) implements Operand {
    @Override
    public Sort sort() {
      return Sort.BOOLEAN;
    }

    @Override
    public Optional<Column> source() {
      return Optional.empty();
    }
  }
}
