package dev.trammel.suites;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.model.Database;
import dev.trammel.plan.PlanMode;
import dev.trammel.postgres.ServerDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Plans and runs the cases that other tools are accepted by, kept as {@code
 * <folder>/<suite>/<case>/old.sql} and {@code new.sql}; what came of them is written below {@code
 * target/suites}:
 *
 * <pre>{@code
 * mvn test -pl plugin -am -Dtest=PeerSuitesTest -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dtrammel.suites=<folder> [-Dtrammel.suite=<pattern>] [-Dtrammel.case=<pattern>] [-Dtrammel.every=<n>]
 * }</pre>
 */
@EnabledIfSystemProperty(
    named = "trammel.suites",
    matches = ".+",
    disabledReason = "give the folder of the suites: -Dtrammel.suites=<folder>")
class PeerSuitesTest {

  private static final String SUITE = System.getProperty("trammel.suite", ".*");
  private static final String CASE = System.getProperty("trammel.case", ".*");
  private static final int EVERY = Integer.getInteger("trammel.every", 1);

  @Test
  void casesLeadThereAndBack() throws IOException, SQLException {
    Path folder = Path.of(System.getProperty("trammel.suites"));
    Path target = Files.createDirectories(Path.of("target", "suites"));
    StringBuilder table = new StringBuilder(SuiteReport.head());
    for (String suite : SuiteCase.suites(folder)) {
      if (!suite.matches(SUITE)) {
        continue;
      }
      SuiteReport report = new SuiteReport(suite);
      List<SuiteCase> cases = SuiteCase.of(folder, suite);
      for (int i = 0; i < cases.size(); i++) {
        SuiteCase each = cases.get(i);
        if (i % EVERY == 0 && each.name().matches(CASE)) {
          run(each, report);
          write(report, suite, target);
        }
      }
      table.append(report.rows());
    }
    Files.writeString(target.resolve("table.md"), table);
    System.out.print(table);
    assertThat(table.toString().lines()).hasSizeGreaterThan(2);
  }

  private static void write(SuiteReport report, String suite, Path target) throws IOException {
    Files.writeString(target.resolve(suite + "-apart.txt"), report.apart());
    Files.writeString(target.resolve(suite + ".md"), SuiteReport.head() + report.rows());
    for (SuiteRun.Source source : SuiteRun.Source.values()) {
      for (PlanMode mode : PlanMode.values()) {
        Files.writeString(
            target.resolve(suite + "-" + source + "-" + mode + ".txt"),
            report.details(source, mode));
      }
    }
  }

  private static void run(SuiteCase each, SuiteReport report) throws SQLException {
    report.begin();
    SuiteServer.Built after;
    SuiteServer.Built before;
    ServerDatabase subject;
    try {
      ServerDatabase later = SuiteServer.database(each.after());
      after = SuiteServer.read(later);
      SuiteServer.giveBack(later);
      subject = SuiteServer.database(each.before());
      before = SuiteServer.read(subject);
    } catch (SQLException e) {
      report.apart(each, String.valueOf(e.getMessage()));
      return;
    }
    Map<List<String>, Database> proven = new HashMap<>();
    for (SuiteRun.Source source : SuiteRun.Source.values()) {
      for (PlanMode mode : PlanMode.values()) {
        SuiteRun.Result result =
            new SuiteRun(each, source, mode, before, after, proven).run(subject);
        report.add(each, source, mode, result);
        if (result.outcome() != Outcome.WHOLE && result.outcome() != Outcome.REFUSED) {
          SuiteServer.giveBack(subject);
          subject = SuiteServer.database(each.before());
        }
      }
    }
    SuiteServer.giveBack(subject);
  }
}
