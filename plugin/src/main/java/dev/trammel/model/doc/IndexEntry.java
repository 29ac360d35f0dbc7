package dev.trammel.model.doc;

import dev.trammel.diagnostic.Located;
import java.util.Optional;

/**
 * One index.
 *
 * @param definition the CREATE INDEX statement, without a semicolon
 * @param comment in Trammel's dialect only
 */
public record IndexEntry(
    Located<String> name, Located<String> definition, Optional<Located<String>> comment) {}
