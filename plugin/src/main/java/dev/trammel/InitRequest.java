package dev.trammel;

import java.util.Optional;

/**
 * Asks for a new project.
 *
 * @param project where it is to lie
 * @param migrations folder of existing migrations relative to the project's; none when empty
 * @param database the name of its database
 * @param javaPackage of the code to be generated
 */
public record InitRequest(
    ProjectLocation project, Optional<String> migrations, String database, String javaPackage) {}
