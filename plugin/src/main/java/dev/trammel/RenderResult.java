package dev.trammel;

import dev.trammel.diagnostic.Diagnostic;
import java.util.List;

/**
 * The Python that was rendered.
 *
 * @param rows how many rows were read
 * @param written paths of modules that changed, relative to the folder
 * @param unchanged how many modules had the right bytes already
 */
public record RenderResult(
    int rows, List<String> written, int unchanged, List<Diagnostic> warnings) {}
