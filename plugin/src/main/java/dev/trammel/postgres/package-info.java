/**
 * PostgreSQL itself: starts it, connects to it, prepares a database by a {@link
 * dev.trammel.postgres.Profile}, runs statements on it and reads its catalog into the model. SQL
 * comes in already split; out go a {@link dev.trammel.postgres.Catalog} or diagnostics. Called by
 * the rehearsal and by the goals that read a live database. The only package beside the rehearsal
 * that knows JDBC.
 */
package dev.trammel.postgres;
