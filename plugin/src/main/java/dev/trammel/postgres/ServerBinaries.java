package dev.trammel.postgres;

import java.io.IOException;
import java.io.InputStream;

/** Where the archive with the server's programs comes from. */
public interface ServerBinaries {

  /**
   * Opens the {@code .txz} archive for the platform.
   *
   * @throws IOException when there is none, with a message that says what to add
   */
  InputStream open(Platform platform) throws IOException;

  /** Where the archive is looked for, for messages. */
  String describe();
}
