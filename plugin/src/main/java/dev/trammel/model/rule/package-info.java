/**
 * CHECK constraints as conditions on values, for those who judge values without a server: generated
 * validators, JSON Schema. {@link dev.trammel.model.rule.CheckReader} reads a constraint into a
 * {@link dev.trammel.model.rule.Condition} only where its meaning is certain, types, rounding and
 * collation included; everything else it leaves alone.
 */
package dev.trammel.model.rule;
