package dev.trammel.mojo;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Names;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/** Finds {@code trammel.*} properties that no goal reads, which Maven would ignore in silence. */
final class KnownProperties {

  private static final String PREFIX = "trammel.";

  /** Set nothing, but are what people call a version that they name once. */
  private static final Set<String> HARMLESS = Set.of("trammel.version");

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{(trammel\\.\\w+)}");

  private final SortedSet<String> names;
  private final Path root;
  private final List<Path> poms;

  /**
   * @param plugin whose goals' parameters say what is known
   * @param root what places are relative to
   * @param poms the project's POM, then those that it inherits from
   */
  KnownProperties(PluginDescriptor plugin, Path root, List<Path> poms) {
    this.names = names(plugin);
    this.root = root;
    this.poms = List.copyOf(poms);
  }

  /**
   * Reports each unknown property at its line of the POM, or at the command line.
   *
   * @throws dev.trammel.diagnostic.DiagnosticsException when there is one
   */
  void check(Properties commandLine, Properties project) {
    Diagnostics diagnostics = new Diagnostics();
    for (String name : unknown(commandLine)) {
      diagnostics.add(unknown(name, Position.ofFile("command line")));
    }
    for (String name : unknown(project)) {
      diagnostics.add(unknown(name, inPom(name)));
    }
    diagnostics.throwIfErrors();
  }

  /** Every property of every goal. */
  private static SortedSet<String> names(PluginDescriptor plugin) {
    SortedSet<String> names = new TreeSet<>();
    for (MojoDescriptor goal : plugin.getMojos()) {
      for (PlexusConfiguration parameter : goal.getMojoConfiguration().getChildren()) {
        Matcher reference = REFERENCE.matcher(String.valueOf(parameter.getValue()));
        if (reference.matches()) {
          names.add(reference.group(1));
        }
      }
    }
    return names;
  }

  private SortedSet<String> unknown(Properties properties) {
    SortedSet<String> unknown = new TreeSet<>(properties.stringPropertyNames());
    unknown.removeIf(
        name -> !name.startsWith(PREFIX) || names.contains(name) || HARMLESS.contains(name));
    return unknown;
  }

  private Diagnostic unknown(String name, Position position) {
    String look = "trammel:help -Ddetail explains each";
    return Diagnostic.error(Code.TR101, position, "unknown setting \"" + name + "\"")
        .underlining(name.length())
        .found(name)
        .expected("one of " + String.join(", ", names))
        .fix(
            Names.nearest(name, names)
                .map(nearest -> "write " + nearest + "; " + look)
                .orElse("remove it; " + look));
  }

  private Position inPom(String name) {
    for (Path pom : poms) {
      String file = root.relativize(pom).toString().replace('\\', '/');
      SourceText source = new SourceText(file, textOf(pom));
      int at = source.text().indexOf("<" + name + ">");
      if (at >= 0) {
        return source.position(at + 1);
      }
    }
    return Position.ofFile("pom.xml");
  }

  /** What cannot be read holds no property as far as can be told. */
  private static String textOf(Path pom) {
    try {
      return Files.readString(pom);
    } catch (IOException e) {
      return "";
    }
  }
}
