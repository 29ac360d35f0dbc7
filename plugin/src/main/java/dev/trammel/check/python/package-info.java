/**
 * Python in documents and values of columns, against what a library takes. The library is a {@link
 * dev.trammel.agents.pack.Library}; nothing here knows one by name.
 */
package dev.trammel.check.python;
