package dev.trammel.mojo;

import dev.trammel.Pipeline;
import dev.trammel.RehearseRequest;
import dev.trammel.RehearseResult;
import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.DiagnosticsException;
import dev.trammel.diagnostic.Position;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * Runs the migrations, the planned one, its rollback and the planned one again on an embedded
 * PostgreSQL with rows in it, and compares catalog and rows after every leg.
 */
@Mojo(name = "rehearse", defaultPhase = LifecyclePhase.INTEGRATION_TEST, threadSafe = true)
public final class RehearseMojo extends AbstractTrammelMojo {

  /** The one database to rehearse; all when left out. */
  @Parameter(property = "trammel.database")
  private String database;

  /**
   * Version of the embedded PostgreSQL for databases that name no major in their settings, as Maven
   * Central has it; when left out, the newest of the newest major that Trammel knows.
   */
  @Parameter(property = "trammel.serverVersion")
  private String serverVersion;

  /**
   * Names of tables and columns whose later data the rollback may discard, beside those of the
   * settings.
   */
  @Parameter(property = "trammel.allow")
  private List<String> allow;

  @Parameter(defaultValue = "${project.build.directory}/trammel/server", readonly = true)
  private File workFolder;

  @Parameter(defaultValue = "${project.remotePluginRepositories}", readonly = true, required = true)
  private List<RemoteRepository> repositories;

  @Inject private RepositorySystem repositorySystem;

  @Override
  void run(Pipeline pipeline) throws MojoExecutionException, MojoFailureException {
    RehearseResult result =
        pipeline.rehearse(
            new RehearseRequest(
                location(),
                Optional.ofNullable(database),
                workFolder.toPath(),
                Optional.ofNullable(serverVersion),
                Optional.of(this::resolve),
                allow == null ? List.of() : allow));
    for (RehearseResult.Rehearsed each : result.databases()) {
      getLog().info(each.name() + ":");
      each.lines().forEach(line -> getLog().info("  " + line));
    }
    summary().rehearsed(result);
    report(result.findings());
    if (!result.passed()) {
      throw new MojoFailureException(count(result.findings()));
    }
  }

  private Path resolve(String coordinates) {
    try {
      return repositorySystem
          .resolveArtifact(
              session().getRepositorySession(),
              new ArtifactRequest(new DefaultArtifact(coordinates), repositories, "trammel"))
          .getArtifact()
          .getFile()
          .toPath();
    } catch (ArtifactResolutionException e) {
      throw new DiagnosticsException(
          List.of(
              Diagnostic.error(
                      Code.TR510, Position.ofFile("server"), "PostgreSQL cannot be resolved")
                  .found(String.valueOf(e.getMessage()))
                  .expected(coordinates + " in a repository of the build's plugins")
                  .fix("build with a network once, or correct trammel.serverVersion")));
    }
  }
}
