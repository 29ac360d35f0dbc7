package dev.trammel.source.catalog;

import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.catalog.Target;
import java.util.List;
import java.util.Map;

/**
 * A row as a definition file states it.
 *
 * @param identity what other rows may call it; its name where no identity is written
 * @param key what errors call it
 * @param values by column, with the catalog's defaults; {@link Located} where the file states them
 * @param members rows of the members' table, each a map of column to value
 */
record DefinedRow(
    Target target,
    String identity,
    String key,
    Position position,
    Map<String, Located<Object>> values,
    List<Map<String, Located<Object>>> members) {}
