/**
 * A PostgreSQL database as values: {@link dev.trammel.model.Database} and what it holds. Immutable,
 * without I/O, in PostgreSQL's own words. Readers (source, postgres) make it, the planner compares
 * it, emitters print it. Lists whose order PostgreSQL does not keep are sorted by name.
 */
package dev.trammel.model;
