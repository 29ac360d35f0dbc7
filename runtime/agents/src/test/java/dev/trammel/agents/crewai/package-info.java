/** What rows become and which rows are refused. */
package dev.trammel.agents.crewai;
