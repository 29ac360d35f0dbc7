package dev.trammel.model.doc;

import dev.trammel.diagnostic.Located;
import java.util.Optional;

/**
 * One row of the columns table.
 *
 * @param type the type cell, e.g. {@code integer(32)} or {@code ARRAY}
 * @param defaultValue the default cell; in Trammel's dialect also {@code GENERATED …}
 */
public record ColumnEntry(
    Located<String> name,
    Located<String> type,
    Located<Boolean> nullable,
    Optional<Located<String>> defaultValue,
    Optional<Located<String>> description) {}
