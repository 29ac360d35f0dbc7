/**
 * A project as its settings file names it: which databases, where their docs, migrations and rows
 * lie, who owns which facts. Settings come in as {@code trammel.yaml}; {@code ProjectReader} reads
 * everything they name and gives each database as recorded and as declared.
 */
package dev.trammel.project;
