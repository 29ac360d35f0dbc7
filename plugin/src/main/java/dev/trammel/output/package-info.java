/**
 * The disk side of artifacts: {@link dev.trammel.output.OutputBatch} writes them all or none, and
 * {@link dev.trammel.output.BuildState} tells whether they need to be made at all. Emitters do not
 * know it.
 */
package dev.trammel.output;
