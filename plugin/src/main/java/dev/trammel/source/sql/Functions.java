package dev.trammel.source.sql;

import dev.trammel.model.DataType;
import dev.trammel.model.Function;
import dev.trammel.model.QualifiedName;
import java.util.List;
import java.util.Optional;

/** Finds functions as DROP and COMMENT name them. */
final class Functions {

  private Functions() {}

  /**
   * The function of that name.
   *
   * @param inputTypes empty when no arguments were written, which names the only one
   */
  static Optional<Function> find(
      Situation now, QualifiedName name, Optional<List<DataType>> inputTypes) {
    List<Function> named =
        now.database().functionsNamed(name).stream()
            .filter(
                each ->
                    inputTypes.isEmpty()
                        || FunctionArguments.of(each).inputTypes().equals(inputTypes.get()))
            .toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }
}
