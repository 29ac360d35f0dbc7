/**
 * Renders Python agent code. A {@link dev.trammel.agents.pack.LibraryPack} (a catalog compiled to
 * JSON, with the library's signature and conversions) and {@link
 * dev.trammel.agents.pack.Definitions} (rows, wherever they came from) go in; modules in memory
 * come out, or every reason why not. Builds and running services call the same code, so the same
 * rows give the same bytes.
 */
package dev.trammel.agents;
