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

  @Override
  public String toString() {
    return text;
  }
}
