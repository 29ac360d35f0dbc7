package dev.trammel.benchmark;

import dev.trammel.Pipeline;
import dev.trammel.Progress;
import dev.trammel.ProjectLocation;
import dev.trammel.SyncRequest;
import dev.trammel.diagnostic.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The migration of the example's platform, planned in one mode.
 *
 * @param recorded the migrations before it
 * @param planned its files, in the order in which a runner takes them
 */
record ExamplePlan(List<SourceText> recorded, List<SourceText> planned) {

  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
  private static final String MADE = "-- Made by Trammel:";
  private static final String NEXT = "      next: { version: \"20251106000000\"";

  static ExamplePlan in(String mode) throws IOException {
    Path folder = Files.createTempDirectory("trammel-busy");
    Path project = folder.resolve("example-project");
    for (String part : List.of("agents", "catalog", "database", "docs", "trammel.yaml")) {
      copy(REPOSITORY.resolve("example-project").resolve(part), project.resolve(part));
    }
    copy(REPOSITORY.resolve("schema-docs"), folder.resolve("schema-docs"));
    Path settings = project.resolve("trammel.yaml");
    String text = Files.readString(settings);
    if (!text.contains(NEXT)) {
      throw new IllegalStateException("the example says elsewhere which migration is next");
    }
    Files.writeString(settings, text.replace(NEXT, "      mode: " + mode + "\n" + NEXT));
    new Pipeline(Progress.SILENT)
        .sync(
            new SyncRequest(
                ProjectLocation.of(project), Optional.of("platform"), true, false, false));
    return of(project.resolve("database/migrations"));
  }

  private static ExamplePlan of(Path migrations) throws IOException {
    try (Stream<Path> listed = Files.list(migrations)) {
      List<SourceText> files = listed.sorted().map(ExamplePlan::source).toList();
      return new ExamplePlan(
          files.stream().filter(each -> !isPlanned(each)).toList(),
          files.stream().filter(ExamplePlan::isPlanned).toList());
    }
  }

  private static boolean isPlanned(SourceText file) {
    return file.text().contains(MADE);
  }

  private static SourceText source(Path file) {
    try {
      return new SourceText(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString()).normalize();
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
