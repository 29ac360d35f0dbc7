package dev.trammel.plan;

import dev.trammel.model.Database;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.Table;
import dev.trammel.model.change.MapValues;
import java.util.List;
import java.util.Optional;

/** The primary key under which former values are kept: there when they are mapped and later too. */
final class KeptKey {

  private KeptKey() {}

  static boolean isIn(Database before, Database to, MapValues map) {
    Optional<List<String>> key = columns(before, map);
    return key.isPresent() && key.equals(columns(to, map));
  }

  private static Optional<List<String>> columns(Database database, MapValues map) {
    return database.table(map.table()).flatMap(Table::primaryKey).map(PrimaryKey::columns);
  }
}
