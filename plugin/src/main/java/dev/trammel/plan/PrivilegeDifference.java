package dev.trammel.plan;

import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.DefaultPrivileges;
import dev.trammel.model.DefinedObject;
import dev.trammel.model.EnumType;
import dev.trammel.model.Function;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Privileges;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Schema;
import dev.trammel.model.Sequence;
import dev.trammel.model.Table;
import dev.trammel.model.UserType;
import dev.trammel.model.View;
import dev.trammel.model.ViewColumn;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.SetDefaultPrivileges;
import dev.trammel.model.change.SetPrivileges;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds whose privileges change on what both databases have; new objects bring their own. */
final class PrivilegeDifference {

  private final Database from;
  private final Database to;
  private final PhasedChanges changes;

  PrivilegeDifference(Database from, Database to, PhasedChanges changes) {
    this.from = from;
    this.to = to;
    this.changes = changes;
  }

  void find() {
    for (String schema : schemas()) {
      compare(
          new ObjectReference.SchemaReference(schema),
          from.schema(schema).map(Schema::privileges),
          to.schema(schema).map(Schema::privileges));
    }
    for (EnumType each : to.enumTypes().values()) {
      compare(
          new ObjectReference.EnumTypeReference(each.name()),
          Optional.ofNullable(from.enumTypes().get(each.name())).map(EnumType::privileges),
          Optional.of(each.privileges()));
    }
    for (UserType each : to.types().values()) {
      compare(
          new ObjectReference.TypeReference(each.name()),
          Optional.ofNullable(from.types().get(each.name())).map(UserType::privileges),
          Optional.of(each.privileges()));
    }
    for (Sequence each : to.sequences().values()) {
      compare(
          new ObjectReference.SequenceReference(each.name()),
          Optional.ofNullable(from.sequences().get(each.name())).map(Sequence::privileges),
          Optional.of(each.privileges()));
    }
    for (Function each : to.functions().values()) {
      compare(
          new ObjectReference.FunctionReference(each.signature()),
          Optional.ofNullable(from.functions().get(each.signature())).map(Function::privileges),
          Optional.of(each.privileges()));
    }
    for (DefinedObject each : to.objects().values()) {
      compare(
          new ObjectReference.DefinedReference(each.key()),
          Optional.ofNullable(from.objects().get(each.key())).map(DefinedObject::privileges),
          Optional.of(each.privileges()));
    }
    to.tables().values().forEach(this::table);
    to.views().values().forEach(this::view);
    changes.sort(Phase.PRIVILEGES, Comparator.comparing(this::followsItsTable));
    defaults();
  }

  /** A sequence of a column gets its owner with the table. */
  private boolean followsItsTable(Change change) {
    Sequence sequence =
        change.subject() instanceof ObjectReference.SequenceReference it
            ? to.sequences().get(it.sequence())
            : null;
    return sequence != null
        && sequence
            .ownedBy()
            .map(Sequence.Owner::table)
            .filter(each -> hasOwner(from.table(each)) || hasOwner(to.table(each)))
            .isPresent();
  }

  private static boolean hasOwner(Optional<Table> table) {
    return table.flatMap(each -> each.privileges().owner()).isPresent();
  }

  private SortedSet<String> schemas() {
    SortedSet<String> schemas = new TreeSet<>(to.schemas().keySet());
    schemas.add(QualifiedName.PUBLIC);
    return schemas;
  }

  private void table(Table later) {
    Optional<Table> former = from.table(later.name());
    compare(
        new ObjectReference.TableReference(later.name()),
        former.map(Table::privileges),
        Optional.of(later.privileges()));
    for (Column each : later.columns()) {
      compare(
          new ObjectReference.ColumnReference(later.name(), each.name()),
          former.flatMap(it -> it.column(each.name())).map(Column::privileges),
          Optional.of(each.privileges()));
    }
  }

  private void view(View later) {
    Optional<View> former = from.view(later.name());
    compare(
        new ObjectReference.ViewReference(later.name()),
        former.map(View::privileges),
        Optional.of(later.privileges()));
    for (ViewColumn each : later.columns()) {
      compare(
          new ObjectReference.ColumnReference(later.name(), each.name()),
          former.flatMap(it -> it.column(each.name())).map(ViewColumn::privileges),
          Optional.of(each.privileges()));
    }
  }

  private void compare(
      ObjectReference subject, Optional<Privileges> former, Optional<Privileges> later) {
    if (former.isPresent() && later.isPresent() && !former.equals(later)) {
      changes.add(Phase.PRIVILEGES, new SetPrivileges(subject, later.get()));
    } else if (former.isEmpty() && subject instanceof ObjectReference.SchemaReference) {
      changes.add(Phase.PRIVILEGES, new SetPrivileges(subject, later.orElseThrow()));
    }
  }

  private void defaults() {
    SortedMap<DefaultPrivileges.Scope, DefaultPrivileges> both =
        new TreeMap<>(from.defaultPrivileges());
    both.putAll(to.defaultPrivileges());
    for (DefaultPrivileges.Scope scope : both.keySet()) {
      DefaultPrivileges later = to.defaultPrivileges(scope);
      if (!from.defaultPrivileges(scope).equals(later)) {
        changes.add(Phase.DEFAULT_PRIVILEGES, new SetDefaultPrivileges(later));
      }
    }
  }
}
