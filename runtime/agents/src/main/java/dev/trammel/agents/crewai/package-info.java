/**
 * The pack for CrewAI: its rules about rows, its conversions, and the layout of the modules. Rows
 * that CrewAI would refuse, or take and silently misread, are refused here with table, row and
 * column.
 */
package dev.trammel.agents.crewai;
