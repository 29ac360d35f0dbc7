/**
 * What is hazardous about a statement, one class a family of rules. An {@link
 * dev.trammel.hazard.effect.ExecutedStatement} and what came before it in its migration come in,
 * diagnostics go out; all rules are asked by {@link dev.trammel.hazard.rule.StatementRules}.
 */
package dev.trammel.hazard.rule;
