/**
 * Python as text: expressions, their layout, identifiers, and the one place where a value becomes a
 * literal. Nothing here knows a library; renderers build expressions, templates lay out modules.
 */
package dev.trammel.agents.python;
