package dev.trammel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks for a rehearsal on a throw-away server.
 *
 * @param database the one database; all when empty
 * @param workFolder where the server keeps its files while it runs
 * @param serverVersion of the server for databases that name no major; as Maven Central has it
 * @param repository gives the jar of an artifact, {@code group:artifact:version}; without one the
 *     server's programs are found on the class path
 * @param allow names whose later data the rollback may discard, beside those of the settings
 */
public record RehearseRequest(
    ProjectLocation project,
    Optional<String> database,
    Path workFolder,
    Optional<String> serverVersion,
    Optional<Function<String, Path>> repository,
    List<String> allow) {}
