package dev.trammel.plan;

import dev.trammel.model.Database;
import dev.trammel.model.DefinedObject;
import dev.trammel.model.ForeignSource;
import dev.trammel.model.ObjectKind;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The foreign tables that are dropped and made again, as they are on another server or their server
 * is made again. Their rows lie elsewhere.
 */
final class ForeignTables {

  private ForeignTables() {}

  static Set<QualifiedName> remade(Database from, Database to) {
    Set<QualifiedName> remade = new TreeSet<>();
    for (Table former : from.tables().values()) {
      Optional<Table> later = to.table(former.name());
      if (later.isPresent() && isRemade(former, later.get(), from, to)) {
        remade.add(former.name());
      }
    }
    return remade;
  }

  private static boolean isRemade(Table former, Table later, Database from, Database to) {
    Optional<String> was = former.storage().foreign().map(ForeignSource::server);
    Optional<String> is = later.storage().foreign().map(ForeignSource::server);
    return was.isPresent()
        && is.isPresent()
        && (!was.equals(is) || isServerRemade(was.get(), from, to));
  }

  private static boolean isServerRemade(String server, Database from, Database to) {
    DefinedObject.Key key = DefinedObject.Key.of(ObjectKind.SERVER, QualifiedName.of(server));
    DefinedObject former = from.objects().get(key);
    DefinedObject later = to.objects().get(key);
    return former != null && later != null && !former.definition().equals(later.definition());
  }

  /** Whether one of the two alone has its rows elsewhere. */
  static boolean isOtherKind(Table former, Table later) {
    return former.isForeign() != later.isForeign();
  }
}
