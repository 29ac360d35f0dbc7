package dev.trammel.project;

/**
 * How much a project's files may lack.
 *
 * @param strict whether a statement that can only be kept verbatim is an error
 * @param lenientDocs whether bad docs are left out with a warning, whatever the settings say
 */
public record ReadingRules(boolean strict, boolean lenientDocs) {}
