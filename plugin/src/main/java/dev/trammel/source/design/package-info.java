/**
 * Design documents: Markdown with SQL in fences. {@link
 * dev.trammel.source.design.DesignDocumentReader} finds the fences, what each is for and which
 * database it speaks of, and the counts that the prose claims; {@link
 * dev.trammel.source.design.CountClaims} holds those against the facts. What stands in a fence is
 * read by others.
 */
package dev.trammel.source.design;
