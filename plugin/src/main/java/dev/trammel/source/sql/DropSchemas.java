package dev.trammel.source.sql;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Privileges;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Schema;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.DropFunction;
import dev.trammel.model.change.DropSchema;
import dev.trammel.model.change.DropSequence;
import dev.trammel.model.change.DropTable;
import dev.trammel.model.change.NamedObjects;
import dev.trammel.model.change.SetComment;
import dev.trammel.model.change.SetPrivileges;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code DROP SCHEMA}, which with CASCADE takes along all that lies in it. */
final class DropSchemas {

  private DropSchemas() {}

  static List<Change> changes(Situation now, QualifiedName name, DropReader.Tolerance tolerance) {
    String schema = name.name();
    ObjectReference subject = new ObjectReference.SchemaReference(schema);
    boolean usual = schema.equals(QualifiedName.PUBLIC);
    if (!usual && !now.database().schemas().containsKey(schema)) {
      return DropReader.absent(now, name, subject, tolerance);
    }
    List<Change> changes = contents(now, schema);
    if (!changes.isEmpty()) {
      Dependents.refuseUnless(tolerance.cascade(), subject, changes.get(0).subject().describe());
    }
    if (usual) {
      emptied(now, subject, changes);
    } else {
      changes.add(new DropSchema(schema));
    }
    return changes;
  }

  /** The schema that is always there comes back without what it was made with. */
  private static void emptied(Situation now, ObjectReference subject, List<Change> changes) {
    Schema former = now.database().schema(QualifiedName.PUBLIC).orElseThrow();
    if (former.comment().isPresent()) {
      changes.add(new SetComment(subject, Optional.empty()));
    }
    if (!former.privileges().equals(Privileges.NONE)) {
      changes.add(new SetPrivileges(subject, Privileges.NONE));
    }
  }

  /** Whether the schema {@code public} looks as if it had been dropped. */
  static boolean mayBeDropped(String schema, Situation now) {
    return now.database()
        .schema(schema)
        .filter(each -> !each.privileges().equals(Privileges.NONE))
        .isEmpty();
  }

  private static Database apply(Database before, List<Change> changes) {
    Database after = before;
    for (Change each : changes) {
      after = each.apply(after);
    }
    return after;
  }

  /** Types go last; what stands on them in other schemas goes with them. */
  private static void types(Database without, String schema, List<Change> changes) {
    Database database = without;
    List<ObjectReference> types = new ArrayList<>();
    database.types().keySet().forEach(each -> types.add(new ObjectReference.TypeReference(each)));
    database
        .enumTypes()
        .keySet()
        .forEach(each -> types.add(new ObjectReference.EnumTypeReference(each)));
    for (ObjectReference type : types) {
      if (NamedObjects.nameOf(type).schema().equals(schema)
          && NamedObjects.isThere(database, type)) {
        List<Change> drop = new TypeDependents(database, true).drop(type);
        changes.addAll(drop);
        database = apply(database, drop);
      }
    }
  }

  private static List<Change> contents(Situation now, String schema) {
    Database database = now.database();
    Set<QualifiedName> tables = new LinkedHashSet<>();
    database.tables().keySet().stream()
        .filter(each -> each.schema().equals(schema))
        .forEach(tables::add);
    tables.addAll(Dependents.below(now, tables, true));
    Set<QualifiedName> relations = new LinkedHashSet<>(tables);
    database.views().keySet().stream()
        .filter(each -> each.schema().equals(schema))
        .forEach(relations::add);
    List<Change> changes = new ArrayList<>(ViewDependents.dropping(now, relations, true));
    changes.addAll(Dependents.ofTables(now, tables, true));
    DropReader.childrenFirst(now, tables).forEach(each -> changes.add(new DropTable(each)));
    database.sequences().values().stream()
        .filter(each -> each.name().schema().equals(schema))
        .filter(each -> each.ownedBy().filter(owner -> tables.contains(owner.table())).isEmpty())
        .forEach(each -> changes.add(new DropSequence(each.name())));
    apply(database, changes).functions().keySet().stream()
        .filter(each -> each.name().schema().equals(schema))
        .forEach(each -> changes.add(new DropFunction(each)));
    types(apply(database, changes), schema, changes);
    return changes;
  }
}
