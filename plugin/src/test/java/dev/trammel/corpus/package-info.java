/**
 * Reads public schemas and migration histories and holds what is read to a server. Runs only where
 * somebody has checked the repositories out; see {@link dev.trammel.corpus.CorpusTest}.
 */
package dev.trammel.corpus;
