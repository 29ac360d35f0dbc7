package dev.trammel.mojo;

import dev.trammel.PlanSummary;
import dev.trammel.SyncResult;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals that write committed files share; they are typed by hand, never bound. */
abstract class AbstractWritingMojo extends AbstractTrammelMojo {

  /** The one database to work on; all when left out. */
  @Parameter(property = "trammel.database")
  private String database;

  final Optional<String> database() {
    return Optional.ofNullable(database);
  }

  final void report(SyncResult result) {
    report(result.warnings());
    for (PlanSummary plan : result.plans()) {
      getLog()
          .info(
              plan.database()
                  + ": "
                  + plural(plan.forward().size(), "step")
                  + " forward, "
                  + plan.back().size()
                  + " back");
      plan.forward().forEach(step -> getLog().info("  + " + step));
      plan.back().forEach(step -> getLog().info("  - " + step));
    }
    result.written().forEach(path -> getLog().info("Wrote " + path));
    result.deleted().forEach(path -> getLog().info("Deleted " + path));
    if (result.written().isEmpty() && result.deleted().isEmpty()) {
      getLog().info("Nothing to change: " + plural(result.unchanged(), "file") + " up to date");
    }
  }
}
