package dev.trammel.runtime;

import java.util.Objects;

/**
 * A value of type {@code json} or {@code jsonb} as text, for the JSON library of your choice.
 * PostgreSQL refuses text that is no JSON; {@code jsonb} gives it back in a layout of its own.
 */
public record JsonText(String text) {

  public JsonText {
    Objects.requireNonNull(text, "text");
  }

  /** Whether it is JSON by RFC 8259; PostgreSQL's types have limits beyond that. */
  public boolean isWellFormed() {
    return JsonSyntax.holds(text);
  }

  /**
   * What {@code jsonb_typeof} gives: {@code object}, {@code array}, {@code string}, {@code number},
   * {@code boolean} or {@code null}; for text that is no JSON, any of them.
   */
  public String type() {
    String stripped = text.strip();
    return switch (stripped.isEmpty() ? ' ' : stripped.charAt(0)) {
      case '{' -> "object";
      case '[' -> "array";
      case '"' -> "string";
      case 't', 'f' -> "boolean";
      case 'n' -> "null";
      default -> "number";
    };
  }

  @Override
  public String toString() {
    return text;
  }
}
