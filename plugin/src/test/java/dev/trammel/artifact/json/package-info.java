/** Prints JSON Schemas and packs, and holds them to committed ones. */
package dev.trammel.artifact.json;
