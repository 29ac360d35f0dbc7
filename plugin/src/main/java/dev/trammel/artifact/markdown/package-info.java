/**
 * Writes Markdown: table docs in both dialects, from a model or from docs that were read, and the
 * overview of a database. A {@link dev.trammel.model.Database} or {@link
 * dev.trammel.model.doc.TableDoc} comes in, {@link dev.trammel.artifact.Artifact}s go out. Docs are
 * printed by plain code, because every byte counts; free-form pages by templates.
 */
package dev.trammel.artifact.markdown;
