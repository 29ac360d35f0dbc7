/**
 * Files come in, located facts go out. The subpackages read one language each and do not know each
 * other; here stands what they share: reading files and YAML with places.
 */
package dev.trammel.source;
