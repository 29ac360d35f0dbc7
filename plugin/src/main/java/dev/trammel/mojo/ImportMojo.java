package dev.trammel.mojo;

import dev.trammel.ImportRequest;
import dev.trammel.ImportResult;
import dev.trammel.Pipeline;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Makes docs of a database that is there already, and a baseline that rebuilds it, from a server or
 * from a dump. Docs that were there before keep their descriptions and hand-written parts. Settings
 * are made when the project has none.
 */
@Mojo(name = "import", requiresProject = false)
public final class ImportMojo extends AbstractTrammelMojo {

  /** The server's database: {@code jdbc:postgresql://host:port/name}. It is only read. */
  @Parameter(property = "trammel.url")
  private String url;

  /** The user to connect as. */
  @Parameter(property = "trammel.user")
  private String user;

  /** The user's password; it is never printed. Name an environment variable: ${env.PGPASSWORD}. */
  @Parameter(property = "trammel.password")
  private String password;

  /** Instead of a server: what {@code pg_dump --schema-only} wrote, as plain SQL. */
  @Parameter(property = "trammel.dump")
  private String dump;

  /** The database's name in the settings. */
  @Parameter(property = "trammel.database", defaultValue = "main")
  private String database;

  /** What the platform has put into the database: {@code plain} or {@code supabase}. */
  @Parameter(property = "trammel.profile", defaultValue = "plain")
  private String profile;

  /** The package of the Java code to be generated. */
  @Parameter(property = "trammel.package", defaultValue = "db")
  private String javaPackage;

  @Override
  void run(Pipeline pipeline) throws MojoFailureException {
    ImportResult result =
        pipeline.importDatabase(
            new ImportRequest(location(), database, source(), profile, javaPackage));
    report(result.warnings());
    result.written().forEach(path -> getLog().info("Wrote " + path));
    getLog()
        .info(plural(result.tables(), "table") + ", " + result.unchanged() + " files up to date");
    result
        .pomFragment()
        .ifPresent(pom -> getLog().info("Add to the POM, as a dependency and a plugin:\n" + pom));
  }

  private ImportRequest.Source source() throws MojoFailureException {
    if ((url == null) == (dump == null)) {
      throw new MojoFailureException(
          "Name what to import: either -Dtrammel.url=jdbc:postgresql://… or -Dtrammel.dump=<file>");
    }
    return dump != null
        ? new ImportRequest.Dump(dump)
        : new ImportRequest.Server(url, Optional.ofNullable(user), Optional.ofNullable(password));
  }
}
