package dev.trammel.hazard.lint;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Privilege;
import dev.trammel.model.Privileges;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the rules judge.
 *
 * @param released what is out already, of which nothing is told again
 * @param places where an object is stated
 * @param hasApi whether whoever calls the platform's web API reaches the tables: as Supabase has it
 */
public record State(
    Database declared,
    Database released,
    Function<ObjectReference, Position> places,
    boolean hasApi) {

  private static final Set<String> CALLERS = Set.of("anon", "authenticated", Privilege.PUBLIC);

  /** The same rules on what was released, to know what was there before. */
  State ofReleased() {
    return new State(released, Database.EMPTY, places, hasApi);
  }

  List<Table> tables() {
    return List.copyOf(declared.tables().values());
  }

  /** Those that are no partitions: what these have, they mostly have from above. */
  List<Table> wholeTables() {
    return tables().stream().filter(each -> each.lineage().partition().isEmpty()).toList();
  }

  /** Columns that are new or have another type than before. */
  Stream<Column> newColumns(Table table) {
    return table.columns().stream()
        .filter(
            column ->
                released
                    .table(table.name())
                    .flatMap(each -> each.column(column.name()))
                    .filter(each -> each.type().equals(column.type()))
                    .isEmpty());
  }

  /** Whether callers of the web API may do it with the relation. */
  boolean isExposed(QualifiedName name, Privileges privileges, String action) {
    return hasApi
        && name.schema().equals(QualifiedName.PUBLIC)
        && CALLERS.stream().anyMatch(each -> privileges.of(each).containsKey(action));
  }

  Diagnostic warn(Code code, ObjectReference subject, String message) {
    return Diagnostic.warning(code, places.apply(subject), message);
  }
}
