package dev.trammel.project;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Names;
import dev.trammel.model.Database;
import java.util.Set;
import java.util.TreeSet;

/** Holds the settings' Java names to the tables, columns and types that are there. */
final class JavaNames {

  private JavaNames() {}

  static void verify(
      DatabaseSettings.JavaSettings settings, Database declared, Diagnostics diagnostics) {
    Set<String> known = known(declared);
    settings.names().stream()
        .map(DatabaseSettings.JavaName::object)
        .filter(object -> !known.contains(object.value()))
        .map(object -> unknown(object, known))
        .forEach(diagnostics::add);
  }

  private static Set<String> known(Database declared) {
    Set<String> known = new TreeSet<>();
    declared
        .tables()
        .values()
        .forEach(
            table -> {
              known.add(table.name().toString());
              table.columns().forEach(each -> known.add(table.name() + "." + each.name()));
            });
    declared.enumTypes().keySet().forEach(type -> known.add(type.toString()));
    return known;
  }

  private static Diagnostic unknown(Located<String> object, Set<String> known) {
    return Diagnostic.error(Code.TR101, object.position(), "a Java name for nothing that is there")
        .underlining(object.value().length())
        .found(object.value())
        .expected("a table, table.column or enum type of the database")
        .fix(
            Names.nearest(object.value(), known)
                .map(nearest -> "write " + nearest)
                .orElse("remove it"));
  }
}
