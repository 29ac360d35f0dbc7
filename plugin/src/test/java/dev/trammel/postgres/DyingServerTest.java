package dev.trammel.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.DiagnosticsException;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.Database;
import dev.trammel.rehearsal.Rehearsal;
import dev.trammel.rehearsal.RehearsalRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DyingServerTest {

  @TempDir private Path folder;

  @Test
  void aServerThatDiesInMidRehearsalIsOneErrorAndLeavesNothing() {
    ProcessHandle process;
    List<Diagnostic> diagnostics;
    try (EmbeddedServer server = EmbeddedServer.start(new ClassPathBinaries(), folder)) {
      process = ProcessHandle.of(server.processId()).orElseThrow();
      diagnostics = rehearse(server, process);
    }
    assertThat(diagnostics)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.isError()).isTrue();
              assertThat(it.code().name()).isIn("TR510", "TR511");
            });
    assertThat(process.isAlive()).isFalse();
    assertThat(folder.resolve("servers")).isEmptyDirectory();
  }

  private static List<Diagnostic> rehearse(EmbeddedServer server, ProcessHandle process) {
    try {
      return Rehearsal.run(server, request(process)).diagnostics();
    } catch (DiagnosticsException e) {
      return e.diagnostics();
    }
  }

  private static RehearsalRequest request(ProcessHandle process) {
    SqlScript wait = script("SELECT pg_sleep(20)");
    return new RehearsalRequest(
        Profile.PLAIN,
        List.of(),
        Database.EMPTY,
        Database.EMPTY,
        List.of(),
        List.of(wait),
        List.of(wait),
        model -> script("SELECT 1"),
        List.of(),
        List.of(),
        Set.of(),
        leg -> {
          if (leg.contains("forward")) {
            kill(process);
          }
        });
  }

  private static void kill(ProcessHandle process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
  }

  private static SqlScript script(String sql) {
    Position place = Position.ofFile("script.sql");
    return new SqlScript("script.sql", false, List.of(new SqlText(sql, place)));
  }
}
