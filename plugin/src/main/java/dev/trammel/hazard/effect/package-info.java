/**
 * What a statement does to the tables that are there: which locks it takes, what it rewrites and
 * what it reads whole. An {@link dev.trammel.hazard.effect.ExecutedStatement} comes in, an {@link
 * dev.trammel.hazard.effect.Effect} goes out; measurements on a server have the same form.
 */
package dev.trammel.hazard.effect;
