package dev.trammel.artifact.markdown;

/** Markdown that a template inserts as it stands; any other text comes out escaped. */
record Verbatim(String markdown) {}
