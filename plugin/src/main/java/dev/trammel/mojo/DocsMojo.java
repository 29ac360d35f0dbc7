package dev.trammel.mojo;

import dev.trammel.Pipeline;
import dev.trammel.SyncRequest;
import org.apache.maven.plugins.annotations.Mojo;

/** Rewrites the table docs and overviews; changes only what changed. */
@Mojo(name = "docs")
public final class DocsMojo extends AbstractWritingMojo {

  @Override
  void run(Pipeline pipeline) {
    report(pipeline.sync(new SyncRequest(location(), database(), false, true, false)));
  }
}
