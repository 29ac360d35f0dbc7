package dev.trammel.model;

/**
 * An installed extension.
 *
 * @param schema where its objects lie; {@code public} when nothing was said
 */
public record Extension(String name, String schema) {}
