package dev.trammel.agents.pack;

/**
 * One rendered file.
 *
 * @param path relative to the package's folder, with {@code /} between its parts
 * @param text the whole file, ended by a line feed
 */
public record PythonModule(String path, String text) {}
