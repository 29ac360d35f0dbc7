package dev.trammel.agents.python;

/**
 * Text that is Python already, printed by this package. Templates insert it as it stands, while
 * every plain string that they insert becomes a literal.
 */
public record PythonCode(String text) {

  /** An expression that follows {@code used} columns on a line indented by {@code indent}. */
  public static PythonCode of(PythonExpression expression, int indent, int used) {
    return new PythonCode(PythonPrinter.print(expression, indent, used));
  }

  /** A name that this package takes for an identifier. */
  public static PythonCode name(String identifier) {
    return new PythonCode(PythonExpression.name(identifier).dotted());
  }

  /** A docstring's one line. */
  public static PythonCode docstring(String text) {
    return new PythonCode(PythonLiteral.docstring(text));
  }

  @Override
  public String toString() {
    return text;
  }
}
