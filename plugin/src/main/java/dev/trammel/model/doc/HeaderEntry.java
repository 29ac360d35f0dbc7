package dev.trammel.model.doc;

import dev.trammel.diagnostic.Located;

/** One {@code **Key**: value} line of the header, or {@code key: value} of the front matter. */
public record HeaderEntry(Located<String> key, Located<String> value) {}
