package dev.trammel.mojo;

import dev.trammel.GenerateRequest;
import dev.trammel.GenerateResult;
import dev.trammel.Pipeline;
import java.io.File;
import org.apache.maven.model.Resource;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Emits Java records, validators and row mapping, JSON Schemas and Python modules below {@code
 * target/}, from docs, design, migrations and catalog. Reads files only; does nothing when none of
 * them changed.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends AbstractTrammelMojo {

  /** Receives Java sources and is added to the project's source folders. */
  @Parameter(
      property = "trammel.javaFolder",
      defaultValue = "${project.build.directory}/generated-sources/trammel")
  private File javaFolder;

  /** Receives JSON Schemas and is added to the project's resource folders. */
  @Parameter(
      property = "trammel.resourceFolder",
      defaultValue = "${project.build.directory}/generated-resources/trammel")
  private File resourceFolder;

  /** Receives Python modules. */
  @Parameter(
      property = "trammel.pythonFolder",
      defaultValue = "${project.build.directory}/generated-python/trammel")
  private File pythonFolder;

  /** Keeps what the goal must remember between builds. */
  @Parameter(defaultValue = "${project.build.directory}/trammel", readonly = true)
  private File stateFolder;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Override
  void run(Pipeline pipeline) {
    GenerateResult result =
        pipeline.generate(
            new GenerateRequest(
                location(),
                javaFolder.toPath(),
                resourceFolder.toPath(),
                pythonFolder.toPath(),
                stateFolder.toPath()));
    report(result.warnings());
    summary().generated(result);
    project.addCompileSourceRoot(javaFolder.getPath());
    Resource resource = new Resource();
    resource.setDirectory(resourceFolder.getPath());
    project.addResource(resource);
    getLog()
        .info(
            result.upToDate()
                ? "Nothing changed: " + plural(result.files().size(), "file") + " up to date"
                : plural(result.tables(), "table")
                    + ": "
                    + plural(result.files().size(), "file")
                    + ", "
                    + result.written()
                    + " written");
  }
}
