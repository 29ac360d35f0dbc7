package dev.trammel.mojo;

import dev.trammel.Pipeline;
import dev.trammel.RenderRequest;
import dev.trammel.RenderResult;
import java.io.File;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Renders rows of a server as Python modules, by the project's parameter catalogs. The same values
 * give the same bytes as from definition files.
 */
@Mojo(name = "render")
public final class RenderMojo extends AbstractTrammelMojo {

  /** The one database whose catalogs are rendered; all when left out. */
  @Parameter(property = "trammel.database")
  private String database;

  /** The server's database: {@code jdbc:postgresql://host:port/name}. */
  @Parameter(property = "trammel.url", required = true)
  private String url;

  /** The user to connect as. */
  @Parameter(property = "trammel.user")
  private String user;

  /** The user's password; it is never printed. Name an environment variable: ${env.PGPASSWORD}. */
  @Parameter(property = "trammel.password")
  private String password;

  /** Receives one Python package a catalog. */
  @Parameter(property = "trammel.renderFolder", defaultValue = "${project.basedir}/python")
  private File renderFolder;

  @Override
  void run(Pipeline pipeline) {
    RenderResult result =
        pipeline.render(
            new RenderRequest(
                location(),
                Optional.ofNullable(database),
                url,
                Optional.ofNullable(user),
                Optional.ofNullable(password),
                renderFolder.toPath()));
    report(result.warnings());
    result.written().forEach(path -> getLog().info("Wrote " + path));
    getLog()
        .info(
            plural(result.rows(), "row")
                + ": "
                + result.written().size()
                + " modules written, "
                + result.unchanged()
                + " up to date");
  }
}
