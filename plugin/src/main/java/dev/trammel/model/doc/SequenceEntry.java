package dev.trammel.model.doc;

import dev.trammel.diagnostic.Located;

/**
 * A sequence that a column of the table owns; in Trammel's dialect only.
 *
 * @param name with its schema when that is not {@code public}, quoted where SQL needs it
 * @param type {@code bigint}, {@code integer} or {@code smallint}
 * @param column the owner
 */
public record SequenceEntry(Located<String> name, Located<String> type, Located<String> column) {}
