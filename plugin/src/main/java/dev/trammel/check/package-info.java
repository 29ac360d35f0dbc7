/**
 * Compares what is committed with what its sources give, and says at which line they part. Reads,
 * never writes.
 */
package dev.trammel.check;
