package dev.trammel.model.expression;

import dev.trammel.model.DataType;
import java.util.Optional;

/**
 * A column that a query shows or reads.
 *
 * @param type empty when it cannot be told from the text
 */
public record OutputColumn(String name, Optional<DataType> type) {}
