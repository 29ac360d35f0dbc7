/** Values as Python, checked by Python itself. */
package dev.trammel.agents.python;
