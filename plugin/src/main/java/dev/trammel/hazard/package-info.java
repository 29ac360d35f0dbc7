/**
 * Hazards of migrations and of what they make. Statements as they run and databases as declared
 * come in; {@link dev.trammel.hazard.HazardReview} gives findings by code, weighed as the settings
 * say and without those that a comment silences.
 */
package dev.trammel.hazard;
