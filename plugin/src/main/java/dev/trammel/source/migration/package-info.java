/**
 * A folder of migrations: which files it holds in which order, which of them are released. File
 * names and hashes only; what stands in the files is read elsewhere.
 */
package dev.trammel.source.migration;
