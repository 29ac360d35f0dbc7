package dev.trammel.plan;

import dev.trammel.diagnostic.Position;
import dev.trammel.model.Expression;
import dev.trammel.model.QualifiedName;
import dev.trammel.syntax.Identifiers;
import java.util.Optional;

/**
 * The wish that a column be renamed, and be given another type where it is said how its values are
 * converted, while clients go on that know either name.
 *
 * @param position where it is wished
 * @param conversion empty where the values stay as they are
 * @param until the last phase that may be planned as yet; all of them unless given
 */
public record PhasedRename(
    Position position,
    QualifiedName table,
    String former,
    String later,
    Optional<ValueConversion> conversion,
    Optional<RenamePhase> until) {

  public PhasedRename(Position position, QualifiedName table, String former, String later) {
    this(position, table, former, later, Optional.empty(), Optional.empty());
  }

  /** What the later column holds, in terms of the former one. */
  Expression forth() {
    return conversion
        .map(ValueConversion::forth)
        .orElseGet(() -> new Expression(Identifiers.quote(former)));
  }

  /** What the former column holds, in terms of the later one. */
  Expression back() {
    return conversion
        .map(ValueConversion::back)
        .orElseGet(() -> new Expression(Identifiers.quote(later)));
  }
}
