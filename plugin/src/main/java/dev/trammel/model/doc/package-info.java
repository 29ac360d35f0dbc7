/**
 * A schema reference doc as it is written: one record per element, every fact with its place. The
 * reader in {@code source.markdown} makes them from text, {@code artifact.markdown} from a model or
 * back into text. Nothing is resolved here; text is decoded, so it holds no escapes of the dialect.
 */
package dev.trammel.model.doc;
