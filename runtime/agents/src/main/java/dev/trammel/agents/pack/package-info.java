/**
 * The nouns of rendering: a library's signature and facts, the compiled pack, rows and what is
 * wrong with them, and the modules that come out. No library's own rules stand here.
 */
package dev.trammel.agents.pack;
