package dev.trammel.plan;

import dev.trammel.diagnostic.Position;
import dev.trammel.model.QualifiedName;
import java.util.Optional;

/**
 * The wish that a column be renamed while clients go on that know either name.
 *
 * @param position where it is wished
 * @param until the last phase that may be planned as yet; all of them unless given
 */
public record PhasedRename(
    Position position,
    QualifiedName table,
    String former,
    String later,
    Optional<RenamePhase> until) {

  public PhasedRename(Position position, QualifiedName table, String former, String later) {
    this(position, table, former, later, Optional.empty());
  }
}
