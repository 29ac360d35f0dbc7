/**
 * SQL files and fences become located changes. {@link dev.trammel.source.sql.StatementSplitter}
 * cuts a text into statements, {@link dev.trammel.source.sql.DdlReader} reads each, {@link
 * dev.trammel.source.sql.MigrationFold} applies them to a database in order, {@link
 * dev.trammel.source.sql.DeclaredFold} in whatever order they need.
 */
package dev.trammel.source.sql;
