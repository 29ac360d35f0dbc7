package dev.trammel.rehearsal;

import dev.trammel.postgres.SchemaDump;
import dev.trammel.postgres.ServerDatabase;
import java.util.List;
import java.util.Optional;

/**
 * A second observer of a rehearsal, which knows nothing of our model: {@code pg_dump}, where one is
 * installed that may read the server.
 */
final class DumpObserver {

  private static final String KEPT_VALUES = "trammel_kept";

  static final DumpObserver NONE = new DumpObserver(Optional.empty());

  private final Optional<SchemaDump> dump;

  private DumpObserver(Optional<SchemaDump> dump) {
    this.dump = dump;
  }

  static DumpObserver of(int serverMajor) {
    return new DumpObserver(SchemaDump.installed(serverMajor));
  }

  /** What it sees; empty without one, or where it fails. */
  Optional<DumpedSchema> see(ServerDatabase database) {
    return dump.flatMap(each -> each.of(database, KEPT_VALUES)).map(DumpedSchema::of);
  }

  /** Says in the leg whether both are the same; fails it when they are not and it passed so far. */
  void compare(
      OpenLeg leg, Optional<DumpedSchema> expected, Optional<DumpedSchema> found, String as) {
    if (expected.isEmpty() || found.isEmpty() || leg.catalogDiffers()) {
      return;
    }
    List<CatalogDifference> differences = DumpedSchema.differences(expected.get(), found.get());
    if (differences.isEmpty()) {
      leg.fact("pg_dump " + dump.orElseThrow().major() + " sees it as " + as + " too");
    }
    leg.catalogDiffers(differences, as);
  }
}
