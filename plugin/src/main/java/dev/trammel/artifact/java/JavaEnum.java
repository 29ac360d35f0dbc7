package dev.trammel.artifact.java;

import com.palantir.javapoet.ClassName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An enum with its labels.
 *
 * @param labels by constant, in the schema's order
 * @param origin what lists the labels, for people: {@code type mood}
 */
record JavaEnum(
    ClassName name, Map<String, String> labels, String origin, Optional<String> comment) {

  JavaEnum {
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
  }

  static JavaEnum of(ClassName name, List<String> labels, String origin, Optional<String> comment) {
    return new JavaEnum(name, constants(labels), origin, comment);
  }

  /** Labels that would get the same constant are numbered in order: {@code A_B}, {@code A_B_2}. */
  private static Map<String, String> constants(List<String> labels) {
    Map<String, String> constants = new LinkedHashMap<>();
    for (String label : labels) {
      if (constants.containsValue(label)) {
        continue;
      }
      String wanted = Words.of(label).constant();
      String constant = wanted;
      for (int number = 2; constants.containsKey(constant); number++) {
        constant = wanted + "_" + number;
      }
      constants.put(constant, label);
    }
    return constants;
  }
}
