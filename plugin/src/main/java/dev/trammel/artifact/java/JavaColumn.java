package dev.trammel.artifact.java;

import com.palantir.javapoet.TypeName;
import dev.trammel.model.Column;
import dev.trammel.model.Generation;
import dev.trammel.model.ValueKind;

/**
 * A column with its names in Java.
 *
 * @param component of the record; also the builder's setter
 * @param constant in the table class
 * @param nullable whether NULL may stand in it
 */
record JavaColumn(
    Column column,
    ValueKind kind,
    String component,
    String constant,
    JavaType type,
    boolean nullable) {

  /** A primitive where the column is never null and there is one. */
  TypeName componentType() {
    TypeName boxed = type.boxed();
    return !nullable && boxed.isBoxedPrimitive() ? boxed.unbox() : boxed;
  }

  /** False when only the database fills it. */
  boolean writable() {
    return column
        .generation()
        .map(each -> each instanceof Generation.Identity identity && !identity.always())
        .orElse(true);
  }

  boolean hasDefault() {
    return column.defaultValue().isPresent() || column.generation().isPresent();
  }
}
