package dev.trammel;

import java.util.Optional;

/**
 * Asks for the way between any two databases.
 *
 * @param project whose files are read where a side is one of its databases; reported paths are
 *     relative to its folder
 * @param database which of the project's databases; may be absent when it has one only
 * @param from {@code recorded}, {@code declared}, {@code shadow}, {@code live}, a JDBC URL, an SQL
 *     file or a folder of migrations
 * @param to as {@code from}
 * @param live the server that {@code live} stands for; its user and password are used for every URL
 * @param shadow the throw-away server for {@code shadow}: what it makes of the recorded migrations
 * @param profile {@code plain}, {@code supabase} or an SQL file; used where neither side is one of
 *     the project's databases
 * @param mode {@code transactional} or {@code online}
 * @param output the folder of the SQL, relative to the project's
 */
public record DiffRequest(
    ProjectLocation project,
    Optional<String> database,
    String from,
    String to,
    ImportRequest.Server live,
    RehearseRequest shadow,
    String profile,
    String mode,
    String output) {}
