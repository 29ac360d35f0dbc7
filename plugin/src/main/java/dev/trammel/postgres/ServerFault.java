package dev.trammel.postgres;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.DiagnosticsException;
import dev.trammel.diagnostic.Position;
import java.util.List;

/** What went wrong with a server as a whole, on the way to a diagnostic. */
record ServerFault(Diagnostic diagnostic) {

  /**
   * @param server the server's name for people; without credentials
   */
  static ServerFault of(Code code, String server, String message) {
    return new ServerFault(Diagnostic.error(code, Position.ofFile(server), message));
  }

  ServerFault found(String text) {
    return new ServerFault(diagnostic.found(text));
  }

  ServerFault expected(String text) {
    return new ServerFault(diagnostic.expected(text));
  }

  ServerFault fix(String text) {
    return new ServerFault(diagnostic.fix(text));
  }

  DiagnosticsException exception() {
    return new DiagnosticsException(List.of(diagnostic));
  }
}
