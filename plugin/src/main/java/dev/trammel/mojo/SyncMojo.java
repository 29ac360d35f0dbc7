package dev.trammel.mojo;

import dev.trammel.Pipeline;
import dev.trammel.SyncRequest;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Brings every committed output up to date after docs, design or catalog were edited: the next
 * migration and its rollback, replacing the one not yet released, and the docs.
 */
@Mojo(name = "sync")
public final class SyncMojo extends AbstractWritingMojo {

  /** Puts every migration down as released in {@code trammel.sum}; released ones never change. */
  @Parameter(property = "trammel.release", defaultValue = "false")
  private boolean release;

  @Override
  void run(Pipeline pipeline) {
    report(pipeline.sync(new SyncRequest(location(), database(), true, true, release)));
  }
}
