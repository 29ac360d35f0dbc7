package dev.trammel.model.doc;

import dev.trammel.diagnostic.Located;
import java.util.Optional;

/**
 * One trigger; in the information-schema dialect one entry per event, so that a name may repeat.
 *
 * @param timing e.g. {@code BEFORE UPDATE}; in Trammel's dialect with all events and columns
 * @param forEachRow empty where the dialect cannot say
 * @param when in Trammel's dialect only
 * @param action e.g. {@code EXECUTE FUNCTION touch()}
 * @param comment in Trammel's dialect only
 */
public record TriggerEntry(
    Located<String> name,
    Located<String> timing,
    Optional<Located<Boolean>> forEachRow,
    Optional<Located<String>> when,
    Located<String> action,
    Optional<Located<String>> comment) {}
