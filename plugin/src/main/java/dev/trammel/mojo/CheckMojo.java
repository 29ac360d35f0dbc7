package dev.trammel.mojo;

import dev.trammel.CheckResult;
import dev.trammel.Pipeline;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Compares docs, design, migrations, catalog and every committed output with each other, and fails
 * at the line where they disagree. Never writes.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractTrammelMojo {

  /** Lists each fact that docs cannot show and that was taken from elsewhere. */
  @Parameter(property = "trammel.fills", defaultValue = "false")
  private boolean fills;

  @Override
  void run(Pipeline pipeline) throws MojoFailureException {
    CheckResult result = pipeline.check(location());
    if (fills) {
      report(result.fills());
    }
    report(result.remarks());
    report(result.findings());
    result.notCompared().forEach(fact -> getLog().info("Not compared: " + fact));
    getLog()
        .info(
            "Checked "
                + plural(result.databases(), "database")
                + ", "
                + plural(result.tables(), "table")
                + ", "
                + plural(result.files(), "committed file")
                + ": "
                + (result.findings().isEmpty() ? "all agree" : count(result.findings())));
    summary().lines(result).forEach(line -> getLog().info(line));
    if (!result.passed()) {
      throw new MojoFailureException(count(result.findings()) + "; each names what mends it");
    }
  }
}
