package dev.trammel.model.change;

import dev.trammel.model.ObjectReference;

/** A change does not fit the database it is applied to; the message says what is in the way. */
public final class InapplicableChange extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ObjectReference subject;

  public InapplicableChange(ObjectReference subject, String reason) {
    super(subject.describe() + " " + reason);
    this.subject = subject;
  }

  public ObjectReference subject() {
    return subject;
  }
}
