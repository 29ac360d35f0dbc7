/**
 * The parameter catalog as facts: targets, their parameters, and each parameter's counterpart in
 * the library. Read by {@code source.catalog}; columns, docs, records and Python come from it.
 */
package dev.trammel.model.catalog;
