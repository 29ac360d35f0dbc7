/**
 * What a design document promises, against what its statements do. A {@link
 * dev.trammel.check.design.Design} comes in, one rule a class finds what does not hold, and {@link
 * dev.trammel.check.DesignClaims} asks them all.
 */
package dev.trammel.check.design;
