package dev.trammel.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.cases.GoldenCase;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.hazard.effect.ExecutedStatement;
import dev.trammel.hazard.rule.StatementRules;
import dev.trammel.model.Database;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.CreateTable;
import dev.trammel.source.sql.DdlReader;
import dev.trammel.source.sql.ExecutionReader;
import dev.trammel.source.sql.MigrationFold;
import dev.trammel.source.sql.SqlStatement;
import dev.trammel.source.sql.StatementSplitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Plans for a busy database keep nobody waiting while they build, check or validate. */
class OnlinePlansTest {

  /** What such a plan is there to avoid. */
  private static final Set<String> AVOIDED =
      Set.of(
          "TR600", "TR602", "TR603", "TR604", "TR605", "TR606", "TR609", "TR616", "TR620", "TR621",
          "TR622", "TR623", "TR624");

  /**
   * What a case cannot avoid: PostgreSQL builds no index on a partitioned table beside those who
   * write, and its columns get NOT NULL in one go with those of its partitions.
   */
  private static final Map<String, Set<String>> LEFT =
      Map.of("partitions", Set.of("TR600", "TR606"));

  @TestFactory
  Stream<DynamicTest> onlinePlansAvoidWhatRulesWarnOf() {
    return GoldenCase.each("online", OnlinePlansTest::assertAvoids);
  }

  private static void assertAvoids(GoldenCase golden) {
    Database current =
        MigrationFold.fold(Database.EMPTY, statements(golden.folder("before.sql"))).database();
    Set<QualifiedName> fresh = new HashSet<>();
    Set<String> found = new HashSet<>();
    for (Path file : forward(golden)) {
      List<ExecutedStatement> executed = ExecutionReader.read(current, statements(file));
      StatementRules.check(executed, false, fresh).stream()
          .map(each -> each.code().name())
          .filter(AVOIDED::contains)
          .forEach(found::add);
      executed.stream()
          .flatMap(each -> each.changes(CreateTable.class))
          .forEach(each -> fresh.add(each.table().name()));
      current = executed.get(executed.size() - 1).after();
    }
    assertThat(found).isEqualTo(LEFT.getOrDefault(golden.name(), Set.of()));
  }

  private static List<Path> forward(GoldenCase golden) {
    try (Stream<Path> files = Files.list(golden.folder("expected"))) {
      return files
          .filter(each -> !each.toString().contains("rollback"))
          .filter(each -> each.toString().endsWith(".sql"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<SqlStatement> statements(Path file) {
    try {
      SourceText source = new SourceText(file.getFileName().toString(), Files.readString(file));
      return DdlReader.read(StatementSplitter.split(source)).statements();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
