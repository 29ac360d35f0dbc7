/**
 * Reads parameter catalogs and definitions of agents, both YAML or JSON, and verifies a catalog
 * against the signature of the library version that it names. Everything that is wrong is reported
 * at its place.
 */
package dev.trammel.source.catalog;
