package dev.trammel.mojo;

import dev.trammel.InitRequest;
import dev.trammel.InitResult;
import dev.trammel.Pipeline;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Starts a project: settings, folders and docs, from nothing or from a folder of migrations.
 * Existing files are never touched.
 */
@Mojo(name = "init", requiresProject = false)
public final class InitMojo extends AbstractTrammelMojo {

  /** A folder of existing migrations, relative to the project's folder. */
  @Parameter(property = "trammel.migrations")
  private String migrations;

  /** The database's name in the settings. */
  @Parameter(property = "trammel.database", defaultValue = "main")
  private String database;

  /** The package of the Java code to be generated. */
  @Parameter(property = "trammel.package", defaultValue = "db")
  private String javaPackage;

  @Override
  void run(Pipeline pipeline) {
    InitResult result =
        pipeline.init(
            new InitRequest(location(), Optional.ofNullable(migrations), database, javaPackage));
    report(result.warnings());
    result.written().forEach(path -> getLog().info("Wrote " + path));
    getLog().info("Add to the POM, as a dependency and a plugin:\n" + result.pomFragment());
    getLog().info("Next: mvn trammel:sync; once migrations are released, with -Dtrammel.release");
  }
}
