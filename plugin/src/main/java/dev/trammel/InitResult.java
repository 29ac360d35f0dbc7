package dev.trammel;

import dev.trammel.diagnostic.Diagnostic;
import java.util.List;

/**
 * What a new project consists of.
 *
 * @param written paths of the files made; existing files are never touched
 * @param pomFragment what to add to the POM
 */
public record InitResult(List<String> written, String pomFragment, List<Diagnostic> warnings) {}
