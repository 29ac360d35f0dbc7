/**
 * Runs golden cases: folders below {@code src/test/resources/cases/<kind>/} with inputs and an
 * {@code expected/} folder, which is compared as a set.
 */
package dev.trammel.cases;
