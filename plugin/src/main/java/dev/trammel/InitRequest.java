package dev.trammel;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Asks for a new project.
 *
 * @param root where it is to lie
 * @param migrations folder of existing migrations relative to {@code root}; none when empty
 * @param database the name of its database
 * @param javaPackage of the code to be generated
 */
public record InitRequest(
    Path root, Optional<String> migrations, String database, String javaPackage) {}
