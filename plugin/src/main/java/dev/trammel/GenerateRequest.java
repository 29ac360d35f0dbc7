package dev.trammel;

import java.nio.file.Path;

/**
 * Asks for the code of all databases.
 *
 * @param javaFolder receives Java sources
 * @param resourceFolder receives JSON Schemas
 * @param pythonFolder receives Python modules
 * @param stateFolder keeps the fingerprint by which an unchanged project is skipped
 */
public record GenerateRequest(
    ProjectLocation project,
    Path javaFolder,
    Path resourceFolder,
    Path pythonFolder,
    Path stateFolder) {}
