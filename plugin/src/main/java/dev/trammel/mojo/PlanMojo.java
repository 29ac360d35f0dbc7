package dev.trammel.mojo;

import dev.trammel.Pipeline;
import dev.trammel.SyncRequest;
import org.apache.maven.plugins.annotations.Mojo;

/** Writes the next migration and its rollback, from what migrations record to what is declared. */
@Mojo(name = "plan")
public final class PlanMojo extends AbstractWritingMojo {

  @Override
  void run(Pipeline pipeline) {
    report(pipeline.sync(new SyncRequest(location(), database(), true, false, false)));
  }
}
