package dev.trammel.model;

import java.util.Comparator;

/** A function's identity: its name and arguments. */
public record FunctionSignature(QualifiedName name, String arguments)
    implements Comparable<FunctionSignature> {

  private static final Comparator<FunctionSignature> ORDER =
      Comparator.comparing(FunctionSignature::name).thenComparing(FunctionSignature::arguments);

  @Override
  public int compareTo(FunctionSignature other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return name + "(" + arguments + ")";
  }
}
