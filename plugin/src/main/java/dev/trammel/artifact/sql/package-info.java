/**
 * Prints plans as SQL. In: plans and databases; out: statements, migrations and rollbacks. It
 * prints and never decides: names and order belong to the plan.
 */
package dev.trammel.artifact.sql;
