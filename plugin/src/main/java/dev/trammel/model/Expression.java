package dev.trammel.model;

/**
 * An SQL expression as its source writes it, without outer parentheses or white space around it.
 * Two expressions with different text may mean the same; {@link
 * dev.trammel.model.expression.NormalForm} decides, {@code equals} compares text only.
 */
public record Expression(String sql) {

  public Expression {
    sql = sql.strip();
  }

  @Override
  public String toString() {
    return sql;
  }
}
