package dev.trammel;

import dev.trammel.diagnostic.Diagnostic;
import java.util.List;

/**
 * The code that was made.
 *
 * @param upToDate true when no input had changed and nothing was read further
 * @param tables how many tables have code
 * @param files all files made, relative to their folders, whether or not their bytes changed
 * @param written how many files' bytes changed
 */
public record GenerateResult(
    boolean upToDate, int tables, List<String> files, int written, List<Diagnostic> warnings) {}
