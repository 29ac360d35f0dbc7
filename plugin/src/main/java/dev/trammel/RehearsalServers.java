package dev.trammel;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.DiagnosticsException;
import dev.trammel.diagnostic.Position;
import dev.trammel.postgres.ClassPathBinaries;
import dev.trammel.postgres.EmbeddedServer;
import dev.trammel.postgres.JarBinaries;
import dev.trammel.postgres.Platform;
import dev.trammel.postgres.PublishedBinaries;
import dev.trammel.postgres.Server;
import dev.trammel.postgres.ServerBinaries;
import dev.trammel.project.DatabaseSettings;
import java.util.List;
import java.util.Optional;

/** Starts throw-away servers of the majors that databases ask for. */
final class RehearsalServers {

  private final RehearseRequest request;

  RehearsalServers(RehearseRequest request) {
    this.request = request;
  }

  /** The major that the database says it runs on, else that of the request, else the usual one. */
  int majorOf(DatabaseSettings database) {
    return database
        .postgresql()
        .or(() -> request.serverVersion().map(RehearsalServers::majorOf))
        .orElse(PublishedBinaries.USUAL_MAJOR);
  }

  private static int majorOf(String version) {
    String digits = version.replaceAll("\\..*$", "");
    int major = digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : 0;
    if (!PublishedBinaries.majors().contains(major)) {
      throw fault(Code.TR512, "this version of PostgreSQL is not supported", version);
    }
    return major;
  }

  private static DiagnosticsException fault(Code code, String message, String found) {
    return new DiagnosticsException(
        List.of(
            Diagnostic.error(code, Position.ofFile("server"), message)
                .found(found)
                .expected("a version of one of the majors " + PublishedBinaries.majors())));
  }

  /** The caller closes it. */
  Server start(int major) {
    Server server = EmbeddedServer.start(binaries(major), request.workFolder());
    if (server.majorVersion() != major) {
      int found = server.majorVersion();
      server.close();
      throw new DiagnosticsException(
          List.of(
              Diagnostic.error(
                      Code.TR512,
                      Position.ofFile("server"),
                      "the server is not of the major that the database runs on")
                  .found("PostgreSQL " + found)
                  .expected("PostgreSQL " + major)
                  .fix(
                      "give the programs of "
                          + PublishedBinaries.coordinates(version(major))
                          + ", or name another major in the database's settings")));
    }
    return server;
  }

  private ServerBinaries binaries(int major) {
    return request
        .repository()
        .<ServerBinaries>map(
            it -> new JarBinaries(it.apply(PublishedBinaries.coordinates(version(major)))))
        .orElseGet(ClassPathBinaries::new);
  }

  private String version(int major) {
    Optional<String> given = request.serverVersion().filter(each -> majorOf(each) == major);
    return given.orElseGet(() -> PublishedBinaries.version(major, Platform.current()));
  }
}
