package dev.trammel.source.sql;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.DropEnumType;
import dev.trammel.model.change.DropFunction;
import dev.trammel.model.change.DropSchema;
import dev.trammel.model.change.DropSequence;
import dev.trammel.model.change.DropTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code DROP SCHEMA}, which with CASCADE takes along all that lies in it. */
final class DropSchemas {

  private DropSchemas() {}

  static List<Change> changes(Situation now, QualifiedName name, DropReader.Tolerance tolerance) {
    String schema = name.name();
    ObjectReference subject = new ObjectReference.SchemaReference(schema);
    if (!now.database().schemas().containsKey(schema)) {
      return DropReader.absent(now, name, subject, tolerance);
    }
    List<Change> changes = contents(now, schema);
    if (!changes.isEmpty()) {
      Dependents.refuseUnless(tolerance.cascade(), subject, changes.get(0).subject().describe());
    }
    changes.add(new DropSchema(schema));
    return changes;
  }

  private static List<Change> contents(Situation now, String schema) {
    Database database = now.database();
    Set<QualifiedName> tables = new LinkedHashSet<>();
    database.tables().keySet().stream()
        .filter(each -> each.schema().equals(schema))
        .forEach(tables::add);
    List<Change> changes = new ArrayList<>(Dependents.ofTables(now, tables, true));
    tables.forEach(each -> changes.add(new DropTable(each)));
    database.sequences().values().stream()
        .filter(each -> each.name().schema().equals(schema))
        .filter(each -> each.ownedBy().filter(owner -> tables.contains(owner.table())).isEmpty())
        .forEach(each -> changes.add(new DropSequence(each.name())));
    database.functions().keySet().stream()
        .filter(each -> each.name().schema().equals(schema))
        .forEach(each -> changes.add(new DropFunction(each)));
    database.enumTypes().keySet().stream()
        .filter(each -> each.schema().equals(schema))
        .forEach(each -> changes.add(new DropEnumType(each)));
    return changes;
  }
}
