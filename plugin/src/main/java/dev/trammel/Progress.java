package dev.trammel;

/** Hears what a long step is about to do, in one sentence. */
@FunctionalInterface
public interface Progress {

  /** Says nothing to anybody. */
  Progress SILENT = sentence -> {};

  void step(String sentence);
}
