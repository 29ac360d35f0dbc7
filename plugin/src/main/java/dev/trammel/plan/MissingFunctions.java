package dev.trammel.plan;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Finds triggers that call a function which is defined nowhere. */
final class MissingFunctions {

  /** What PostgreSQL brings, in {@code pg_catalog}. */
  private static final Set<String> BUILT_IN =
      Set.of(
          "suppress_redundant_updates_trigger",
          "tsvector_update_trigger",
          "tsvector_update_trigger_column");

  private MissingFunctions() {}

  static List<Diagnostic> in(Database database, Function<ObjectReference, Position> places) {
    List<Diagnostic> missing = new ArrayList<>();
    List<Table> tables = new ArrayList<>(database.tables().values());
    database.platformTables().forEach(each -> tables.add(each.asTable()));
    for (Table table : tables) {
      for (Trigger trigger : table.triggers()) {
        if (!isThere(database, trigger.function())) {
          missing.add(diagnostic(table, trigger, places));
        }
      }
    }
    return missing;
  }

  /** Functions of schemas that the database does not hold belong to somebody else. */
  private static boolean isThere(Database database, QualifiedName function) {
    boolean ours =
        function.schema().equals(QualifiedName.PUBLIC)
            || database.schemas().containsKey(function.schema());
    return !ours
        || database.functionNamed(function).isPresent()
        || BUILT_IN.contains(function.name())
        || database.extensions().containsKey(function.name());
  }

  private static Diagnostic diagnostic(
      Table table, Trigger trigger, Function<ObjectReference, Position> places) {
    ObjectReference subject = new ObjectReference.TriggerReference(table.name(), trigger.name());
    return Diagnostic.error(
            Code.TR206,
            places.apply(subject),
            subject.describe() + " calls a function that is defined nowhere")
        .found(trigger.function() + "()")
        .expected("a function of that name, recorded or declared")
        .fix(
            "write CREATE FUNCTION "
                + trigger.function()
                + "() … in a declared fence, or in the migration that brought it");
  }
}
