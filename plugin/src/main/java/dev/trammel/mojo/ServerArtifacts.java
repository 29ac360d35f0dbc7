package dev.trammel.mojo;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.DiagnosticsException;
import dev.trammel.diagnostic.Position;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** The programs of PostgreSQL, as Maven resolves them. */
record ServerArtifacts(
    RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {

  /** The jar of {@code group:artifact:version}. */
  Path resolve(String coordinates) {
    try {
      return system
          .resolveArtifact(
              session,
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
