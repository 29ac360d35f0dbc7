package dev.trammel;

import dev.trammel.model.Column;
import dev.trammel.model.ExternalTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The settings that a new project starts with.
 *
 * @param design a design document; none when absent
 * @param migrations folder of migrations
 * @param baseline where the history starts, as the settings write it
 * @param docsOwn whether docs own what they show
 * @param externals tables of others that the database refers to
 */
record FirstSettings(
    String project,
    Optional<String> design,
    String database,
    String profile,
    String migrations,
    String layout,
    Optional<String> baseline,
    boolean docsOwn,
    String javaPackage,
    List<ExternalTable> externals) {

  static final String MIGRATIONS = "database/migrations";
  static final String BASELINE = "database/baseline.sql";
  static final String DOCS = "schema-docs/tables";

  /** The folder's; the root of a file system has none. */
  static String nameOf(Path root) {
    Path name = root.toAbsolutePath().normalize().getFileName();
    return name == null ? "project" : name.toString();
  }

  String text() {
    return """
        # What Trammel reads of this project, and what it makes of it.
        project: %s
        %s
        databases:
          %s:
            profile: %s
            migrations:
              folder: %s
              layout: %s
        %s    docs:
              folder: %s
        %s    java:
              package: %s
        %s"""
        .formatted(
            quoted(project),
            design.map(file -> "\ndesigns:\n  - file: " + file + "\n").orElse(""),
            database,
            profile,
            migrations,
            layout,
            baseline.map(it -> "      baseline: " + it + "\n").orElse(""),
            DOCS,
            docsOwn ? "      owner: true\n" : "",
            javaPackage,
            externalLines());
  }

  private String externalLines() {
    return externals.isEmpty()
        ? ""
        : externals.stream()
            .map(FirstSettings::external)
            .collect(Collectors.joining("", "    externals:\n", ""));
  }

  private static String external(ExternalTable table) {
    String columns =
        table.columns().stream().map(FirstSettings::column).collect(Collectors.joining(", "));
    String key =
        table.primaryKey().stream().map(FirstSettings::quoted).collect(Collectors.joining(", "));
    return "      - { table: %s, columns: { %s }, primary-key: [%s] }\n"
        .formatted(quoted(table.name().toString()), columns, key);
  }

  private static String column(Column column) {
    return quoted(column.name()) + ": " + quoted(column.type().toString());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  static String pomFragment() {
    return """
        <dependency>
          <groupId>dev.trammel</groupId>
          <artifactId>trammel-runtime</artifactId>
          <version>%1$s</version>
        </dependency>

        <plugin>
          <groupId>dev.trammel</groupId>
          <artifactId>trammel-maven-plugin</artifactId>
          <version>%1$s</version>
          <executions>
            <execution>
              <goals>
                <goal>generate</goal>
                <goal>check</goal>
              </goals>
            </execution>
          </executions>
        </plugin>
        """
        .formatted(Version.current());
  }
}
