package dev.trammel.plan;

import dev.trammel.model.change.Change;

/**
 * One of the changes that together do online what one change does.
 *
 * @param undoneByOthers whether undoing the other ones undoes this one too
 */
record OnlineStep(Phase phase, Change change, boolean undoneByOthers) {

  OnlineStep(Phase phase, Change change) {
    this(phase, change, false);
  }
}
