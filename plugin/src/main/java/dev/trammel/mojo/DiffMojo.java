package dev.trammel.mojo;

import dev.trammel.DiffRequest;
import dev.trammel.DiffResult;
import dev.trammel.ImportRequest;
import dev.trammel.Pipeline;
import dev.trammel.RehearseRequest;
import java.io.File;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * Plans from any database to any other, and writes the SQL that goes there and the SQL that goes
 * back below {@code target}. A side is {@code recorded}, {@code declared}, {@code live}, a JDBC
 * URL, an SQL file such as a dump, a folder of migrations, or {@code shadow}: what a throw-away
 * server makes of the recorded migrations. Other servers are only read.
 */
@Mojo(name = "diff", requiresProject = false)
public final class DiffMojo extends AbstractTrammelMojo {

  /** Where the way starts. */
  @Parameter(property = "trammel.from", defaultValue = "recorded")
  private String from;

  /** Where the way leads. */
  @Parameter(property = "trammel.to", defaultValue = "declared")
  private String to;

  /** What {@code live} stands for: {@code jdbc:postgresql://host:port/name}. */
  @Parameter(property = "trammel.url", defaultValue = "")
  private String url;

  /** The user to connect as. */
  @Parameter(property = "trammel.user")
  private String user;

  /** The user's password; it is never printed. Name an environment variable: ${env.PGPASSWORD}. */
  @Parameter(property = "trammel.password")
  private String password;

  /** The one of the project's databases that is meant; may be left out when there is one only. */
  @Parameter(property = "trammel.database")
  private String database;

  /** The platform's profile, where neither side is one of the project's databases. */
  @Parameter(property = "trammel.profile", defaultValue = "plain")
  private String profile;

  /** {@code transactional}, or {@code online} for a busy database. */
  @Parameter(property = "trammel.mode", defaultValue = "transactional")
  private String mode;

  /** The folder of the SQL, relative to the project's. */
  @Parameter(property = "trammel.output", defaultValue = "target/trammel/diff")
  private String output;

  @Parameter(defaultValue = "${project.build.directory}/trammel/server", readonly = true)
  private File workFolder;

  @Parameter(defaultValue = "${project.remotePluginRepositories}", readonly = true)
  private List<RemoteRepository> repositories;

  @Inject private RepositorySystem repositorySystem;

  @Override
  void run(Pipeline pipeline) {
    DiffResult result =
        pipeline.diff(
            new DiffRequest(
                location(),
                Optional.ofNullable(database),
                from,
                to,
                new ImportRequest.Server(
                    url == null ? "" : url,
                    Optional.ofNullable(user),
                    Optional.ofNullable(password)),
                shadow(),
                profile,
                mode,
                output));
    report(result.warnings());
    if (result.plan().forward().isEmpty()) {
      getLog().info("No difference");
    }
    result.plan().forward().forEach(step -> getLog().info("  + " + step));
    result.plan().back().forEach(step -> getLog().info("  - " + step));
    result.written().forEach(path -> getLog().info("Wrote " + path));
  }

  private RehearseRequest shadow() {
    ServerArtifacts artifacts =
        new ServerArtifacts(repositorySystem, session().getRepositorySession(), repositories);
    return new RehearseRequest(
        location(),
        Optional.ofNullable(database),
        workFolder.toPath(),
        Optional.empty(),
        Optional.of(artifacts::resolve),
        List.of());
  }
}
