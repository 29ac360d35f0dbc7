package dev.trammel.artifact.java;

import com.palantir.javapoet.CodeBlock;
import dev.trammel.model.Column;
import dev.trammel.model.Generation;

/**
 * What Javadoc says of a column: its comment, then the facts that a caller needs, e.g. {@code
 * Requests per minute limit; integer, may be null, default 0}.
 */
final class ColumnDoc {

  private ColumnDoc() {}

  static CodeBlock of(JavaColumn column) {
    Column source = column.column();
    CodeBlock.Builder out = CodeBlock.builder();
    source
        .comment()
        .ifPresent(text -> out.add("$L; ", Literals.javadoc(text.replaceAll("\\s+", " ").strip())));
    out.add("$L", Literals.code(source.type().toString()));
    out.add(column.nullable() ? ", may be null" : ", never null");
    source.defaultValue().ifPresent(value -> out.add(", default $L", Literals.code(value.sql())));
    source.generation().ifPresent(generation -> out.add(", $L", generation(generation)));
    return out.build();
  }

  private static String generation(Generation generation) {
    return generation instanceof Generation.Identity identity && !identity.always()
        ? "numbered by the database unless set"
        : "filled by the database alone";
  }
}
