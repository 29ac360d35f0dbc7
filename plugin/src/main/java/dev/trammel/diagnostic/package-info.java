/**
 * What is wrong, where, and how to mend it. Every stage adds to a {@link
 * dev.trammel.diagnostic.Diagnostics} collector; between stages the flow stops when it holds an
 * error. This package depends on the JDK alone.
 */
package dev.trammel.diagnostic;
