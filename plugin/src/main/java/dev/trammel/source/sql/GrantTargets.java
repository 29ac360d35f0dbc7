package dev.trammel.source.sql;

import dev.trammel.model.ObjectReference;
import java.util.List;

/** The objects that a GRANT or REVOKE names, once the database is known. */
@FunctionalInterface
interface GrantTargets {

  /**
   * The objects that the model holds; what others own is left out.
   *
   * @throws dev.trammel.model.change.InapplicableChange when one is not there
   */
  List<ObjectReference> in(Situation now);
}
