package dev.trammel.runtime;

import java.util.Arrays;

/** An immutable value of pgvector's type {@code vector}. */
public final class Vector {

  private final float[] components;

  private Vector(float[] components) {
    this.components = components;
  }

  public static Vector of(float... components) {
    return new Vector(components.clone());
  }

  /**
   * Reads what {@link #toString} and pgvector print.
   *
   * @throws IllegalArgumentException when the text is no vector
   */
  public static Vector parse(String text) {
    String stripped = text.strip();
    if (!stripped.startsWith("[") || !stripped.endsWith("]")) {
      throw new IllegalArgumentException("not a vector: " + text);
    }
    String[] parts = stripped.substring(1, stripped.length() - 1).split(",", -1);
    float[] components = new float[parts.length];
    for (int i = 0; i < parts.length; i++) {
      components[i] = Float.parseFloat(parts[i].strip());
    }
    return new Vector(components);
  }

  public int dimensions() {
    return components.length;
  }

  /** A copy. */
  public float[] toArray() {
    return components.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Vector that && Arrays.equals(components, that.components);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(components);
  }

  /** As pgvector prints it, but for the digits of its numbers: {@code [1.0,0.5]}. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder("[");
    for (int i = 0; i < components.length; i++) {
      out.append(i == 0 ? "" : ",").append(components[i]);
    }
    return out.append(']').toString();
  }
}
