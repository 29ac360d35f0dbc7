package dev.trammel.model.doc;

import dev.trammel.diagnostic.Located;
import dev.trammel.model.Policy;
import java.util.Optional;

/**
 * One row-level security policy.
 *
 * @param permissive empty where the dialect cannot say
 * @param roles a PostgreSQL array, e.g. {@code {anon,authenticated}}
 * @param comment in Trammel's dialect only
 */
public record PolicyEntry(
    Located<String> name,
    Located<Policy.Command> command,
    Optional<Located<Boolean>> permissive,
    Located<String> roles,
    Optional<Located<String>> using,
    Optional<Located<String>> withCheck,
    Optional<Located<String>> comment) {}
