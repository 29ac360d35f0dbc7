/**
 * Runs migrations, a plan, its rollback and the plan again on a real PostgreSQL with rows in it,
 * and compares catalog and rows after every leg. A {@link dev.trammel.rehearsal.RehearsalRequest}
 * comes in, a {@link dev.trammel.rehearsal.RehearsalReport} goes out. Called by the goal {@code
 * rehearse}.
 */
package dev.trammel.rehearsal;
