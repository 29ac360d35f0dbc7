/**
 * Hazards that a database shows by itself. A {@link dev.trammel.model.Database} comes in; one rule
 * a class finds what is legal and probably not meant, and {@link dev.trammel.check.Hazards} asks
 * them all.
 */
package dev.trammel.check.lint;
