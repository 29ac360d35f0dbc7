/** Generates Java, compiles it as a user's build does, and holds it against a PostgreSQL. */
package dev.trammel.artifact.java;
