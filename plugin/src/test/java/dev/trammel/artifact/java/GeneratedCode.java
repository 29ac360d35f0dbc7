package dev.trammel.artifact.java;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.trammel.artifact.Artifact;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.Database;
import dev.trammel.runtime.Column;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Generated sources, compiled against the runtime alone with every warning an error. */
final class GeneratedCode {

  static final String PACKAGE = "com.example.db";
  static final Places PLACES = object -> Position.ofFile("schema.sql");

  private GeneratedCode() {}

  static JavaOutput emit(Database database) {
    return JavaEmitter.emit(database, JavaOptions.in(PACKAGE), PLACES);
  }

  /** Loads what the emitter made, together with sources of the test's own. */
  static ClassLoader load(Path folder, JavaOutput output, Artifact... more) {
    List<Artifact> all = new ArrayList<>(output.artifacts());
    all.addAll(List.of(more));
    Path classes = folder.resolve("classes");
    compile(folder.resolve("sources"), classes, all);
    try {
      URL[] urls = {classes.toUri().toURL()};
      return new URLClassLoader(urls, GeneratedCode.class.getClassLoader());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compile(Path sources, Path classes, List<Artifact> artifacts) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, UTF_8)) {
      List<Path> paths = new ArrayList<>();
      for (Artifact artifact : artifacts) {
        Path path = sources.resolve(artifact.path());
        Files.createDirectories(path.getParent());
        paths.add(Files.writeString(path, artifact.content(), UTF_8));
      }
      Files.createDirectories(classes);
      List<String> options =
          List.of(
              "--release",
              "17",
              "-proc:none",
              "-encoding",
              "UTF-8",
              "-Xlint:all",
              "-Xdoclint:all,-missing",
              "-Werror",
              "-d",
              classes.toString(),
              "-cp",
              runtime());
      boolean compiled =
          compiler
              .getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(paths))
              .call();
      if (!compiled || !found.getDiagnostics().isEmpty()) {
        throw new AssertionError(
            found.getDiagnostics().stream()
                .map(each -> each.getSource() + ":" + each.getLineNumber() + ": " + message(each))
                .collect(Collectors.joining("\n")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String message(Diagnostic<? extends JavaFileObject> diagnostic) {
    return diagnostic.getMessage(Locale.ROOT);
  }

  /** Where the runtime's classes lie. */
  private static String runtime() {
    URL location = Column.class.getProtectionDomain().getCodeSource().getLocation();
    return Path.of(java.net.URI.create(location.toString())).toString();
  }
}
