package dev.trammel;

import java.util.Optional;

/**
 * Asks for committed outputs.
 *
 * @param database the one database; all when empty
 * @param migrations whether migration and rollback are written
 * @param docs whether docs are written
 * @param release whether every migration on disk is put down as released afterwards
 */
public record SyncRequest(
    ProjectLocation project,
    Optional<String> database,
    boolean migrations,
    boolean docs,
    boolean release) {}
