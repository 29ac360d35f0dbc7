package dev.trammel.artifact.java;

import dev.trammel.model.QualifiedName;

/**
 * A CHECK that no validator judges, because its meaning in Java is not certain.
 *
 * @param expression as the schema writes it
 */
public record UntranslatedCheck(QualifiedName table, String constraint, String expression) {}
