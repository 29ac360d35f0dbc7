package dev.trammel.mojo;

import dev.trammel.Pipeline;
import dev.trammel.ProjectLocation;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.DiagnosticFormatter;
import dev.trammel.diagnostic.DiagnosticsException;
import dev.trammel.diagnostic.SourceText;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What all goals share: where the project lies, how findings are printed, when to skip. */
abstract class AbstractTrammelMojo extends AbstractMojo {

  /** Skips the goal. */
  @Parameter(property = "trammel.skip", defaultValue = "false")
  private boolean skip;

  /** The settings file, relative to the project's folder. */
  @Parameter(property = "trammel.settings", defaultValue = "trammel.yaml")
  private String settings;

  /** Makes an error of every statement that can only be kept verbatim. */
  @Parameter(property = "trammel.strict", defaultValue = "false")
  private boolean strict;

  /**
   * Leaves out docs that do not follow their format, with a warning instead of an error; they stay
   * as they are on disk.
   */
  @Parameter(property = "trammel.lenientDocs", defaultValue = "false")
  private boolean lenientDocs;

  /** The project's folder. */
  @Parameter(defaultValue = "${basedir}", readonly = true)
  private File baseFolder;

  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private PluginDescriptor plugin;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** What the goal does; its errors come as diagnostics. */
  abstract void run(Pipeline pipeline) throws MojoExecutionException, MojoFailureException;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped: trammel.skip is set");
      return;
    }
    try {
      new KnownProperties(plugin, root(), poms())
          .check(session.getUserProperties(), projectProperties());
      run(new Pipeline(sentence -> getLog().info(sentence)));
    } catch (DiagnosticsException e) {
      report(e.diagnostics());
      throw new MojoFailureException(count(e.diagnostics()));
    }
  }

  private Properties projectProperties() {
    MavenProject project = session.getCurrentProject();
    return project == null ? new Properties() : project.getProperties();
  }

  /** The project's POM, then those that it inherits from, as far as they are files here. */
  private List<Path> poms() {
    return Stream.iterate(session.getCurrentProject(), Objects::nonNull, MavenProject::getParent)
        .map(MavenProject::getFile)
        .filter(Objects::nonNull)
        .map(File::toPath)
        .toList();
  }

  final MavenSession session() {
    return session;
  }

  final Path root() {
    File folder = baseFolder == null ? new File(session.getExecutionRootDirectory()) : baseFolder;
    return folder.toPath();
  }

  final ProjectLocation location() {
    return new ProjectLocation(root(), settings, strict, lenientDocs);
  }

  /** What this build's goals did so far. */
  @SuppressWarnings("unchecked") // AbstractMojo declares its context as a raw map
  final BuildSummary summary() {
    Map<Object, Object> context = getPluginContext();
    return context == null
        ? new BuildSummary()
        : (BuildSummary) context.computeIfAbsent(BuildSummary.class, key -> new BuildSummary());
  }

  /** Prints findings, errors as errors; returns whether there was an error. */
  final boolean report(List<Diagnostic> diagnostics) {
    DiagnosticFormatter formatter = new DiagnosticFormatter(this::source);
    for (Diagnostic diagnostic : diagnostics) {
      String text = formatter.format(diagnostic).stripTrailing();
      switch (diagnostic.severity()) {
        case ERROR -> getLog().error(text);
        case WARNING -> getLog().warn(text);
        case INFO -> getLog().info(text);
      }
    }
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }

  static String count(List<Diagnostic> diagnostics) {
    long errors = diagnostics.stream().filter(Diagnostic::isError).count();
    long warnings = diagnostics.size() - errors;
    return plural(errors, "error") + (warnings == 0 ? "" : ", " + plural(warnings, "warning"));
  }

  static String plural(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private Optional<SourceText> source(String file) {
    try {
      return Optional.of(new SourceText(file, Files.readString(root().resolve(file))));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
