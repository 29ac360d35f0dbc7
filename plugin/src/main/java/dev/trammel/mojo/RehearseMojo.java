package dev.trammel.mojo;

import dev.trammel.Pipeline;
import dev.trammel.RehearseRequest;
import dev.trammel.RehearseResult;
import java.io.File;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.repository.RemoteRepository;

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

  private ServerArtifacts binaries() {
    return new ServerArtifacts(repositorySystem, session().getRepositorySession(), repositories);
  }

  @Override
  void run(Pipeline pipeline) throws MojoExecutionException, MojoFailureException {
    RehearseResult result =
        pipeline.rehearse(
            new RehearseRequest(
                location(),
                Optional.ofNullable(database),
                workFolder.toPath(),
                Optional.ofNullable(serverVersion),
                Optional.of(binaries()::resolve),
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
}
