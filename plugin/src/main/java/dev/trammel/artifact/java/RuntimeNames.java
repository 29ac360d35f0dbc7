package dev.trammel.artifact.java;

import com.palantir.javapoet.ClassName;

/** The classes of {@code trammel-runtime} that generated code names. */
final class RuntimeNames {

  static final ClassName BYTES = of("Bytes");
  static final ClassName COLUMN = of("Column");
  static final ClassName COLUMN_TYPES = of("ColumnTypes");
  static final ClassName JSON_TEXT = of("JsonText");
  static final ClassName LABELLED = of("Labelled");
  static final ClassName LISTS = of("Lists");
  static final ClassName NULLABLE = of("Nullable");
  static final ClassName NUMBERS = of("Numbers");
  static final ClassName ROW_BUILDER = of("RowBuilder");
  static final ClassName ROW_CHECK = of("RowCheck");
  static final ClassName TABLE = of("Table");
  static final ClassName TEXTS = of("Texts");
  static final ClassName TIMES = of("Times");
  static final ClassName VALIDATION_REPORT = of("ValidationReport");
  static final ClassName VALIDATOR = of("Validator");
  static final ClassName VECTOR = of("Vector");

  private RuntimeNames() {}

  private static ClassName of(String name) {
    return ClassName.get("dev.trammel.runtime", name);
  }
}
