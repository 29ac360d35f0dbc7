package dev.trammel.model.change;

import dev.trammel.model.ObjectReference;
import java.util.Optional;

/** A change does not fit the database it is applied to; the message says what is in the way. */
public final class InapplicableChange extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ObjectReference subject;
  private final transient Optional<Missing> missing;

  /**
   * What a change needs and does not find.
   *
   * @param kind {@code table}, {@code column}, {@code type}, {@code function} or {@code schema}
   * @param name as people call it; a column's with its table: {@code orders.state}
   */
  public record Missing(String kind, String name) {}

  public InapplicableChange(ObjectReference subject, String reason) {
    this(subject, reason, Optional.empty());
  }

  private InapplicableChange(ObjectReference subject, String reason, Optional<Missing> missing) {
    super(subject.describe() + " " + reason);
    this.subject = subject;
    this.missing = missing;
  }

  /** {@code subject} needs something that is not there. */
  public static InapplicableChange needs(ObjectReference subject, String kind, String name) {
    String shown = kind.equals("function") ? name + "()" : name;
    return new InapplicableChange(
        subject,
        "needs " + kind + " " + shown + ", which is not there",
        Optional.of(new Missing(kind, name)));
  }

  public ObjectReference subject() {
    return subject;
  }

  /** Empty when something else than a missing object is in the way. */
  public Optional<Missing> missing() {
    return missing;
  }
}
