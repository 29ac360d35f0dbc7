/**
 * Reads Markdown. Schema reference docs go through a reader of their own ({@link
 * dev.trammel.source.markdown.TableDocReader}), because they hold PostgreSQL's output unescaped;
 * design documents through a Markdown parser, whose only users live here. Text comes in, located
 * entries and claims go out, with diagnostics instead of exceptions for what does not follow the
 * rules.
 */
package dev.trammel.source.markdown;
