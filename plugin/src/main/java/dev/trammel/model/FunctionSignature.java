package dev.trammel.model;

/** A function's identity: its name and arguments. */
public record FunctionSignature(QualifiedName name, String arguments)
    implements Comparable<FunctionSignature> {

  @Override
  public int compareTo(FunctionSignature other) {
    int byName = name.compareTo(other.name);
    return byName == 0 ? arguments.compareTo(other.arguments) : byName;
  }

  @Override
  public String toString() {
    return name + "(" + arguments + ")";
  }
}
