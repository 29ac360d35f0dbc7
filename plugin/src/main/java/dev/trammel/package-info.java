/**
 * Trammel without Maven: {@link dev.trammel.Pipeline} takes a request and gives a result. The goals
 * in {@code dev.trammel.mojo} are thin shells around it.
 */
package dev.trammel;
