package dev.trammel.source.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trammel.diagnostic.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The SQL fences of the design document among the seeds, which lie beside the repository. */
final class SeedDesign {

  private static final String FILE = "002_164910aea43e5050.txt";

  private final SourceText source;
  private final List<int[]> fences = new ArrayList<>();

  private SeedDesign(SourceText source) {
    this.source = source;
    int start = source.text().indexOf("```sql\n");
    while (start >= 0) {
      int from = start + "```sql\n".length();
      int to = source.text().indexOf("\n```", from) + 1;
      fences.add(new int[] {from, to});
      start = source.text().indexOf("```sql\n", to);
    }
  }

  static SeedDesign read() {
    Path seeds = Path.of(System.getProperty("trammel.seeds", root() + "/../shared/seeds"));
    Path file = seeds.resolve(FILE);
    if (!Files.exists(file)) {
      assertThat(System.getenv("CI")).as("CI has the seeds").isNotEqualTo("true");
    }
    assumeTrue(Files.exists(file), "the seeds are not here: " + seeds);
    try {
      return new SeedDesign(new SourceText("design.md", Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("plugin")) ? here : here.getParent();
  }

  /** The fences whose opening stands on these lines, or all when none is given. */
  List<ReadSql> fences(Integer... lines) {
    List<Integer> chosen = List.of(lines);
    return fences.stream()
        .filter(fence -> chosen.isEmpty() || chosen.contains(source.position(fence[0]).line() - 1))
        .map(fence -> DdlReader.read(StatementSplitter.split(source, fence[0], fence[1])))
        .toList();
  }

  List<SqlStatement> statements(Integer... lines) {
    return fences(lines).stream().flatMap(each -> each.statements().stream()).toList();
  }

  Stream<ReadSql> all() {
    return fences().stream();
  }
}
