/**
 * When two expressions mean the same. Text and the types of its columns come in, a normal form goes
 * out; what cannot be decided offline is said to be undecided and is put to a server.
 */
package dev.trammel.model.expression;
