package dev.trammel.model.rule;

import java.util.List;

/** A condition whose result is true, false or, where NULL takes part, unknown, as in SQL. */
public sealed interface Condition {

  <R> R accept(ConditionVisitor<R> visitor);

  /** {@code left AND right}; at least two. */
  record AllOf(List<Condition> conditions) implements Condition {
    public AllOf {
      conditions = List.copyOf(conditions);
    }

    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** {@code left OR right}; at least two. */
  record AnyOf(List<Condition> conditions) implements Condition {
    public AnyOf {
      conditions = List.copyOf(conditions);
    }

    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** {@code NOT condition}. */
  record Negation(Condition condition) implements Condition {
    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** {@code operand IS NULL}; never unknown. */
  record NullTest(Operand operand) implements Condition {
    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** {@code condition IS TRUE} or {@code IS FALSE}; never unknown. */
  record BooleanTest(Condition condition, boolean value) implements Condition {
    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** A column of type boolean. */
  record Flag(Operand.ColumnValue column) implements Condition {
    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * {@code left operator right}; at least one side holds a column, and both can be compared with
   * certainty: see {@link Operand.Sort}.
   */
  record Comparison(Operand left, Comparator comparator, Operand right) implements Condition {
    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** {@code operand IN (…)} over texts without NULL among them. */
  record OneOf(Operand operand, List<String> texts) implements Condition {
    public OneOf {
      texts = List.copyOf(texts);
    }

    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** How two values are compared. */
  enum Comparator {
    EQUAL("="),
    NOT_EQUAL("<>"),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">=");

    private final String sql;

    Comparator(String sql) {
      this.sql = sql;
    }

    public String sql() {
      return sql;
    }

    /** Whether it tells equal from different alone. */
    public boolean isEquality() {
      return this == EQUAL || this == NOT_EQUAL;
    }

    public Comparator negated() {
      return switch (this) {
        case EQUAL -> NOT_EQUAL;
        case NOT_EQUAL -> EQUAL;
        case LESS -> AT_LEAST;
        case AT_MOST -> GREATER;
        case GREATER -> AT_MOST;
        case AT_LEAST -> LESS;
      };
    }

    /** With left and right exchanged. */
    public Comparator mirrored() {
      return switch (this) {
        case EQUAL, NOT_EQUAL -> this;
        case LESS -> GREATER;
        case AT_MOST -> AT_LEAST;
        case GREATER -> LESS;
        case AT_LEAST -> AT_MOST;
      };
    }
  }
}
