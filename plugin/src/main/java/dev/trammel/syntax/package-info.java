/**
 * PostgreSQL's lexical rules: tokens, identifiers, literals, keywords. Text goes in, tokens that
 * know their offsets come out; nothing here knows tables or statements.
 */
package dev.trammel.syntax;
