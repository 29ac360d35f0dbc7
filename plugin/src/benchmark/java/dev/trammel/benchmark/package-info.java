/**
 * How long reading and planning take, on inputs that are the same at every run; {@code mvn -P
 * benchmark -pl plugin -am test} runs them, and {@code -Dbenchmark=Sql} those whose name matches.
 */
package dev.trammel.benchmark;
