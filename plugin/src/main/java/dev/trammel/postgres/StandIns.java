package dev.trammel.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * Puts a profile's stand-ins among the extensions of a server whose programs are ours, so that
 * {@code CREATE EXTENSION} finds them. A real extension is never replaced.
 */
final class StandIns {

  private static final String COMMENT = "stand-in by Trammel";

  private StandIns() {}

  static void install(Connection admin, Profile profile) throws SQLException, IOException {
    if (profile.standIns().isEmpty()) {
      return;
    }
    Path folder = Path.of(sharedFolder(admin), "extension");
    for (Map.Entry<String, String> standIn : profile.standIns().entrySet()) {
      String name = standIn.getKey();
      Path control = folder.resolve(name + ".control");
      if (!Files.exists(control) || Files.readString(control).contains(COMMENT)) {
        write(folder.resolve(name + "--" + Profile.STAND_IN_VERSION + ".sql"), standIn.getValue());
        write(control, control(name));
      }
    }
  }

  private static String control(String name) {
    return "comment = '"
        + COMMENT
        + " for "
        + name
        + "'\ndefault_version = '"
        + Profile.STAND_IN_VERSION
        + "'\nrelocatable = false\n";
  }

  private static String sharedFolder(Connection admin) throws SQLException {
    try (Statement statement = admin.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT setting FROM pg_config WHERE name = 'SHAREDIR'")) {
      row.next();
      return row.getString(1);
    }
  }

  /** Whole or not at all: another process may read the file at the same time. */
  private static void write(Path file, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (Files.exists(file) && java.util.Arrays.equals(Files.readAllBytes(file), bytes)) {
      return;
    }
    Path part = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part");
    Files.write(part, bytes);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
