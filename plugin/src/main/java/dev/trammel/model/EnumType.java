package dev.trammel.model;

import java.util.List;
import java.util.Optional;

/**
 * {@code CREATE TYPE … AS ENUM}.
 *
 * @param labels in sort order
 */
public record EnumType(QualifiedName name, List<String> labels, Optional<String> comment) {

  public EnumType {
    labels = List.copyOf(labels);
  }

  public EnumType withComment(Optional<String> other) {
    return new EnumType(name, labels, other);
  }
}
