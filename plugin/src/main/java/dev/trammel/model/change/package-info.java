/**
 * The one vocabulary of change. SQL is read into changes, recorded is their fold, the planner finds
 * them, hazards judge them, emitters print them. Each applies itself to a {@link
 * dev.trammel.model.Database} and knows its own reversal.
 */
package dev.trammel.model.change;
