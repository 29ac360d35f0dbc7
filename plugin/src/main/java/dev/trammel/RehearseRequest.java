package dev.trammel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Asks for a rehearsal on a throw-away server.
 *
 * @param database the one database; all when empty
 * @param workFolder where the server keeps its files while it runs
 * @param serverBinaries a jar of embedded PostgreSQL binaries for this platform; found on the class
 *     path when empty
 * @param allow names whose later data the rollback may discard, beside those of the settings
 */
public record RehearseRequest(
    ProjectLocation project,
    Optional<String> database,
    Path workFolder,
    Optional<Path> serverBinaries,
    List<String> allow) {}
