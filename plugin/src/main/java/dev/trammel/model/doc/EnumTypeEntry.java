package dev.trammel.model.doc;

import dev.trammel.diagnostic.Located;
import java.util.List;
import java.util.Optional;

/**
 * An enum type that a column of the table uses; in Trammel's dialect only.
 *
 * @param name with its schema when that is not {@code public}, quoted where SQL needs it
 * @param labels in sort order, without quotes
 */
public record EnumTypeEntry(
    Located<String> name, List<String> labels, Optional<Located<String>> comment) {

  public EnumTypeEntry {
    labels = List.copyOf(labels);
  }
}
