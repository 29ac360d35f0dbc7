/** Holds the runtime's values and rules to PostgreSQL's, as far as no server is needed. */
package dev.trammel.runtime;
