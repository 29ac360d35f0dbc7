package dev.trammel.artifact.java;

import dev.trammel.artifact.Artifact;
import java.util.List;

/**
 * What the emitter made.
 *
 * @param artifacts sorted by path; paths start with the package's folders
 * @param untranslated sorted by table and constraint
 */
public record JavaOutput(List<Artifact> artifacts, List<UntranslatedCheck> untranslated) {

  public JavaOutput {
    artifacts = List.copyOf(artifacts);
    untranslated = List.copyOf(untranslated);
  }
}
