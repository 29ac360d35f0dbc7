/**
 * Java for the tables of a database: records with builders, enums, tables over JDBC, validators. A
 * {@link dev.trammel.model.Database} comes in, sources go out that need {@code trammel-runtime}
 * alone. Names are settled first ({@link dev.trammel.artifact.java.JavaNaming}), then printed. All
 * text becomes code in {@link dev.trammel.artifact.java.Literals}.
 */
package dev.trammel.artifact.java;
