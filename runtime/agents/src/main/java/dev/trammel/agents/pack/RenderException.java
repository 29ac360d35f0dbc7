package dev.trammel.agents.pack;

import java.util.List;

/** Rows cannot be rendered; carries every reason, sorted. Nothing was rendered. */
public final class RenderException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<RowError> errors;

  /**
   * Carries the errors.
   *
   * @param errors at least one
   */
  public RenderException(List<RowError> errors) {
    super(errors.size() + " errors in rows; first: " + errors.get(0));
    this.errors = List.copyOf(errors);
  }

  /** Why not. */
  public List<RowError> errors() {
    return errors;
  }
}
