/**
 * The disk side of artifacts: {@link dev.trammel.output.OutputFolder} writes them all or none, or
 * tells how the disk differs from them. Emitters do not know it.
 */
package dev.trammel.output;
