package dev.trammel.artifact.java;

import dev.trammel.diagnostic.Position;
import dev.trammel.model.ObjectReference;

/** Where the sources state an object, so that an error about its name has a place. */
@FunctionalInterface
public interface Places {

  /** Never null; a file as a whole where no line is known. */
  Position of(ObjectReference object);
}
