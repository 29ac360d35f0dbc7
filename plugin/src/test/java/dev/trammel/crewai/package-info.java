/** Proves on a real CrewAI that what is rendered is what CrewAI takes. */
package dev.trammel.crewai;
