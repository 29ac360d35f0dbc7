/**
 * Plans the way from one database to another and back. In: two databases, what the owners intend
 * (renames, value maps, drops on purpose) and whether expressions mean the same; out: a {@link
 * dev.trammel.plan.Plan} whose steps stand in the order in which they run. Called by the pipeline;
 * {@code artifact.sql} prints what comes out.
 */
package dev.trammel.plan;
