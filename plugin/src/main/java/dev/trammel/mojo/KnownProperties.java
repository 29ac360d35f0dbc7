package dev.trammel.mojo;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds {@code trammel.*} properties that no goal reads, which Maven would ignore in silence. */
final class KnownProperties {

  private static final String PREFIX = "trammel.";

  /** Every property of every goal. */
  static final List<String> NAMES =
      List.of(
          "trammel.allow",
          "trammel.database",
          "trammel.javaFolder",
          "trammel.migrations",
          "trammel.package",
          "trammel.password",
          "trammel.pythonFolder",
          "trammel.release",
          "trammel.renderFolder",
          "trammel.resourceFolder",
          "trammel.serverVersion",
          "trammel.settings",
          "trammel.skip",
          "trammel.strict",
          "trammel.url",
          "trammel.user");

  private final Path root;

  KnownProperties(Path root) {
    this.root = root;
  }

  /**
   * Reports each unknown property at its line of the POM, or at the command line.
   *
   * @throws dev.trammel.diagnostic.DiagnosticsException when there is one
   */
  void check(Properties commandLine, Properties pom) {
    Diagnostics diagnostics = new Diagnostics();
    for (String name : unknown(commandLine)) {
      diagnostics.add(unknown(name, Position.ofFile("command line")));
    }
    for (String name : unknown(pom)) {
      diagnostics.add(unknown(name, inPom(name)));
    }
    diagnostics.throwIfErrors();
  }

  private static SortedSet<String> unknown(Properties properties) {
    SortedSet<String> names = new TreeSet<>(properties.stringPropertyNames());
    names.removeIf(name -> !name.startsWith(PREFIX) || NAMES.contains(name));
    return names;
  }

  private static Diagnostic unknown(String name, Position position) {
    return Diagnostic.error(Code.TR101, position, "unknown setting \"" + name + "\"")
        .underlining(name.length())
        .found(name)
        .expected("one of " + String.join(", ", NAMES))
        .fix("correct or remove it; trammel:help -Ddetail explains each");
  }

  private Position inPom(String name) {
    try {
      SourceText pom = new SourceText("pom.xml", Files.readString(root.resolve("pom.xml")));
      int at = pom.text().indexOf("<" + name + ">");
      return at < 0 ? Position.ofFile("pom.xml") : pom.position(at + 1);
    } catch (IOException e) {
      return Position.ofFile("pom.xml");
    }
  }
}
