package dev.trammel;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.DiagnosticsException;
import dev.trammel.diagnostic.Position;
import dev.trammel.project.DatabaseState;
import dev.trammel.project.Project;
import java.util.List;
import java.util.Optional;

/** Picks the databases that a request names. */
final class Selection {

  private Selection() {}

  /**
   * The database of that name, or all.
   *
   * @throws DiagnosticsException when there is none of that name
   */
  static List<DatabaseState> of(Project project, Optional<String> name) {
    List<DatabaseState> chosen =
        project.databases().stream()
            .filter(each -> name.isEmpty() || name.get().equals(each.name()))
            .toList();
    if (chosen.isEmpty()) {
      List<String> names = project.databases().stream().map(DatabaseState::name).toList();
      throw new DiagnosticsException(
          List.of(
              Diagnostic.error(Code.TR101, Position.ofFile("command line"), "no such database")
                  .found(name.orElse("none"))
                  .expected("one of " + String.join(", ", names))
                  .fix("correct -Dtrammel.database")));
    }
    return chosen;
  }
}
