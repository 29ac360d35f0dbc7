/**
 * What generated code links against: columns and tables over JDBC, values that the JDK has no class
 * for, and validation. Generated records, builders, tables and validators come on top; nothing here
 * reflects, and nothing but the JDK is needed.
 */
package dev.trammel.runtime;
