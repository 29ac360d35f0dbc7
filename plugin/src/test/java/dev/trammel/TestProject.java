package dev.trammel;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.DiagnosticFormatter;
import dev.trammel.diagnostic.DiagnosticsException;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.postgres.Address;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A project in a folder, run through the pipeline as the goals run it. */
final class TestProject {

  private final Path root;
  private final Pipeline pipeline = new Pipeline(Progress.SILENT);

  TestProject(Path root) {
    this.root = root;
  }

  Path root() {
    return root;
  }

  /** Writes a file, and its folders. */
  TestProject with(String path, String text) {
    return with(path, text.getBytes(UTF_8));
  }

  TestProject with(String path, byte[] content) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Edits a file; the text to be replaced must be there. */
  TestProject replacing(String path, String found, String replacement) {
    String text = text(path);
    if (!text.contains(found)) {
      throw new IllegalArgumentException(path + " does not contain: " + found);
    }
    return with(path, text.replace(found, replacement));
  }

  TestProject without(String path) {
    try {
      Files.delete(root.resolve(path));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String path) {
    try {
      return Files.readString(root.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every file outside {@code target} with its bytes, and every folder, by path. */
  SortedMap<String, String> disk() {
    try (Stream<Path> paths = Files.walk(root)) {
      SortedMap<String, String> disk = new TreeMap<>();
      for (Path path : paths.filter(each -> !each.startsWith(root.resolve("target"))).toList()) {
        disk.put(
            root.relativize(path).toString().replace('\\', '/'),
            Files.isDirectory(path)
                ? "folder"
                : Files.isSymbolicLink(path)
                    ? "link to " + Files.readSymbolicLink(path)
                    : Base64.getEncoder().encodeToString(Files.readAllBytes(path)));
      }
      return disk;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProjectLocation location() {
    return ProjectLocation.of(root);
  }

  CheckResult check() {
    return pipeline.check(location());
  }

  CheckResult checkStrictly() {
    return pipeline.check(new ProjectLocation(root, "trammel.yaml", true, false));
  }

  SyncResult sync() {
    return pipeline.sync(new SyncRequest(location(), Optional.empty(), true, true, false));
  }

  SyncResult docs() {
    return pipeline.sync(new SyncRequest(location(), Optional.empty(), false, true, false));
  }

  SyncResult release() {
    return pipeline.sync(new SyncRequest(location(), Optional.empty(), true, true, true));
  }

  SyncResult sync(String database) {
    return pipeline.sync(new SyncRequest(location(), Optional.of(database), true, true, false));
  }

  GenerateResult generate() {
    Path target = root.resolve("target");
    return pipeline.generate(
        new GenerateRequest(
            location(),
            target.resolve("java"),
            target.resolve("resources"),
            target.resolve("python"),
            target.resolve("state")));
  }

  RehearseResult rehearse() {
    return pipeline.rehearse(
        new RehearseRequest(
            location(),
            Optional.empty(),
            TestServer.folder(),
            Optional.of(TestServer.major() + ".0"),
            Optional.of(TestServer::jar),
            List.of()));
  }

  InitResult init(Optional<String> migrations) {
    return pipeline.init(new InitRequest(location(), migrations, "library", "library.db"));
  }

  RenderResult render(String url) {
    return pipeline.render(
        new RenderRequest(
            location(),
            Optional.empty(),
            url,
            Optional.of("postgres"),
            Optional.empty(),
            root.resolve("target/python")));
  }

  ImportResult imported(ServerDatabase server) {
    return imported(source(server), "plain", false);
  }

  ImportResult importedStrictly(ServerDatabase server) {
    return imported(source(server), "plain", true);
  }

  ImportResult imported(ServerDatabase server, String profile) {
    return imported(source(server), profile, false);
  }

  ImportResult imported(String dump) {
    return imported(new ImportRequest.Dump(dump), "plain", false);
  }

  private static ImportRequest.Server source(ServerDatabase server) {
    Address address = server.address();
    return new ImportRequest.Server(address.url(), address.user(), address.password());
  }

  private ImportResult imported(ImportRequest.Source source, String profile, boolean strict) {
    ProjectLocation location = new ProjectLocation(root, "trammel.yaml", strict, false);
    return pipeline.importDatabase(
        new ImportRequest(location, "library", source, profile, "library.db"));
  }

  /** What the goal prints: its findings, or those that it ended with. */
  String printed(Supplier<List<Diagnostic>> goal) {
    List<Diagnostic> diagnostics;
    try {
      diagnostics = goal.get();
    } catch (DiagnosticsException e) {
      diagnostics = e.diagnostics();
    }
    return printed(diagnostics);
  }

  String printed(List<Diagnostic> diagnostics) {
    DiagnosticFormatter formatter = new DiagnosticFormatter(this::source);
    return diagnostics.stream().map(formatter::format).collect(Collectors.joining());
  }

  private Optional<SourceText> source(String file) {
    try {
      return Optional.of(new SourceText(file, Files.readString(root.resolve(file))));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
