/**
 * What a database allows and hardly anybody means: types to avoid, keys without indexes, doors left
 * open. What is declared comes in beside what was released, so that only what is new is told;
 * {@link dev.trammel.hazard.lint.StateRules} asks every rule.
 */
package dev.trammel.hazard.lint;
