package dev.trammel.source.sql;

import dev.trammel.model.DataType;
import dev.trammel.model.Function;
import dev.trammel.model.FunctionSignature;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Relation;
import dev.trammel.model.Table;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.DropExtension;
import dev.trammel.model.change.DropFunction;
import dev.trammel.model.change.DropIndex;
import dev.trammel.model.change.DropPolicy;
import dev.trammel.model.change.DropSequence;
import dev.trammel.model.change.DropTable;
import dev.trammel.model.change.DropTrigger;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.change.NamedObjects;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code DROP}, behind this word. */
final class DropReader {

  private final TokenCursor cursor;

  DropReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /** Empty for a kind of object that the model does not hold. */
  Optional<Clause> read() {
    if (cursor.accept("table") || cursor.accept("foreign", "table")) {
      return Optional.of(tables());
    } else if (cursor.accept("view") || cursor.accept("materialized", "view")) {
      return Optional.of(views());
    } else if (cursor.accept("index")) {
      cursor.accept("concurrently");
      return Optional.of(named("an index's name", this::index));
    } else if (cursor.accept("type") || cursor.accept("domain")) {
      return Optional.of(named("a type's name", this::type));
    } else if (cursor.accept("sequence")) {
      return Optional.of(named("a sequence's name", this::sequence));
    } else if (cursor.accept("extension")) {
      return Optional.of(named("an extension's name", this::extension));
    } else if (cursor.accept("schema")) {
      return Optional.of(named("a schema's name", DropSchemas::changes));
    } else if (cursor.accept("function")
        || cursor.accept("procedure")
        || cursor.accept("routine")) {
      return Optional.of(functions());
    } else if (cursor.accept("trigger")) {
      return Optional.of(member("a trigger's name", true));
    } else if (cursor.accept("policy")) {
      return Optional.of(member("a policy's name", false));
    }
    return new DefinedStatements(cursor).drop();
  }

  /** What the drop of one named object means. */
  @FunctionalInterface
  interface Drop {
    List<Change> changes(Situation now, QualifiedName name, Tolerance tolerance);
  }

  /** What is allowed to a drop. */
  record Tolerance(boolean ifExists, boolean cascade) {}

  private Tolerance end(boolean ifExists) {
    boolean cascade = cursor.accept("cascade");
    cursor.accept("restrict");
    cursor.expectEnd();
    return new Tolerance(ifExists, cascade);
  }

  private Clause named(String what, Drop drop) {
    boolean ifExists = cursor.accept("if", "exists");
    List<QualifiedName> names = cursor.list(() -> cursor.qualifiedName(what));
    Tolerance tolerance = end(ifExists);
    return now -> {
      List<Change> changes = new ArrayList<>();
      names.forEach(name -> changes.addAll(drop.changes(now, name, tolerance)));
      return changes;
    };
  }

  private Clause tables() {
    boolean ifExists = cursor.accept("if", "exists");
    List<QualifiedName> names = cursor.list(() -> cursor.qualifiedName("a table's name"));
    Tolerance tolerance = end(ifExists);
    return now -> {
      Set<QualifiedName> present = new LinkedHashSet<>();
      for (QualifiedName name : names) {
        if (now.hasTable(name)) {
          present.add(name);
        } else if (!ifExists && !now.declaring() && !now.isUnmodelled(name)) {
          now.table(name);
        }
      }
      present.addAll(Dependents.below(now, present, tolerance.cascade()));
      List<Change> changes =
          new ArrayList<>(ViewDependents.ofRelations(now, present, tolerance.cascade()));
      changes.addAll(Dependents.ofTables(now, present, tolerance.cascade()));
      childrenFirst(now, present).forEach(name -> changes.add(new DropTable(name)));
      return changes;
    };
  }

  /** A table goes after those below it. */
  static Set<QualifiedName> childrenFirst(Situation now, Set<QualifiedName> tables) {
    Set<QualifiedName> order = new LinkedHashSet<>();
    for (QualifiedName each : tables) {
      Set<QualifiedName> children = new LinkedHashSet<>(now.table(each).lineage().children());
      children.retainAll(tables);
      order.addAll(childrenFirst(now, children));
      order.add(each);
    }
    return order;
  }

  private Clause views() {
    boolean ifExists = cursor.accept("if", "exists");
    List<QualifiedName> names = cursor.list(() -> cursor.qualifiedName("a view's name"));
    Tolerance tolerance = end(ifExists);
    return now -> {
      Set<QualifiedName> present = new LinkedHashSet<>();
      for (QualifiedName name : names) {
        if (now.database().views().containsKey(name)) {
          present.add(name);
        } else {
          absent(now, name, new ObjectReference.ViewReference(name), tolerance);
        }
      }
      return ViewDependents.dropping(now, present, tolerance.cascade());
    };
  }

  private List<Change> index(Situation now, QualifiedName name, Tolerance tolerance) {
    ObjectReference subject = new ObjectReference.IndexReference(name, name.name());
    if (now.tableOfConstraintIndex(name).isPresent()) {
      throw new InapplicableChange(subject, "cannot be dropped: a constraint requires it");
    }
    Optional<Relation> table = now.tableOfIndex(name);
    return table.isEmpty()
        ? absent(now, name, subject, tolerance)
        : List.of(new DropIndex(table.get().name(), name.name()));
  }

  private List<Change> type(Situation now, QualifiedName name, Tolerance tolerance) {
    ObjectReference subject = Types.reference(now, name);
    return NamedObjects.isThere(now.database(), subject)
        ? new TypeDependents(now.database(), tolerance.cascade()).drop(subject)
        : absent(now, name, subject, tolerance);
  }

  private List<Change> sequence(Situation now, QualifiedName name, Tolerance tolerance) {
    ObjectReference subject = new ObjectReference.SequenceReference(name);
    if (!now.database().sequences().containsKey(name)) {
      return absent(now, name, subject, tolerance);
    }
    List<Change> changes =
        new ArrayList<>(Dependents.ofSequence(now, name, subject, tolerance.cascade()));
    changes.add(new DropSequence(name));
    return changes;
  }

  private List<Change> extension(Situation now, QualifiedName name, Tolerance tolerance) {
    ObjectReference subject = new ObjectReference.ExtensionReference(name.name());
    return now.database().extensions().containsKey(name.name())
        ? List.of(new DropExtension(name.name()))
        : absent(now, name, subject, tolerance);
  }

  /** Nothing to do, where that is allowed. */
  static List<Change> absent(
      Situation now, QualifiedName name, ObjectReference subject, Tolerance tolerance) {
    if (tolerance.ifExists() || now.declaring() || now.isUnmodelled(name)) {
      return List.of();
    }
    throw new InapplicableChange(subject, "is not there");
  }

  private Clause functions() {
    boolean ifExists = cursor.accept("if", "exists");
    record Named(QualifiedName name, Optional<List<DataType>> types) {}
    List<Named> functions =
        cursor.list(
            () -> {
              QualifiedName name = cursor.functionName("a function's name");
              return new Named(
                  name,
                  cursor.at("(")
                      ? Optional.of(FunctionArguments.read(cursor).inputTypes())
                      : Optional.empty());
            });
    Tolerance tolerance = end(ifExists);
    return now -> {
      List<Change> changes = new ArrayList<>();
      for (Named each : functions) {
        Optional<Function> found = Functions.find(now, each.name(), each.types());
        FunctionSignature signature =
            found.map(Function::signature).orElse(new FunctionSignature(each.name(), ""));
        ObjectReference subject = new ObjectReference.FunctionReference(signature);
        if (found.isEmpty()) {
          changes.addAll(absent(now, each.name(), subject, tolerance));
        } else {
          changes.addAll(ViewDependents.ofFunction(now, found.get(), tolerance.cascade()));
          changes.addAll(Dependents.ofFunction(now, each.name(), subject, tolerance.cascade()));
          changes.add(new DropFunction(signature));
        }
      }
      return changes;
    };
  }

  private Clause member(String what, boolean trigger) {
    boolean ifExists = cursor.accept("if", "exists");
    String name = cursor.name(what);
    cursor.expect("on");
    QualifiedName table = cursor.qualifiedName("a table's name");
    Tolerance tolerance = end(ifExists);
    ObjectReference subject =
        trigger
            ? new ObjectReference.TriggerReference(table, name)
            : new ObjectReference.PolicyReference(table, name);
    Change drop = trigger ? new DropTrigger(table, name) : new DropPolicy(table, name);
    return now -> {
      Optional<Relation> bearer = now.database().bearer(table);
      boolean present =
          trigger
              ? bearer.flatMap(each -> each.trigger(name)).isPresent()
              : bearer
                  .filter(each -> each instanceof Table it && it.policy(name).isPresent())
                  .isPresent();
      return present ? List.of(drop) : absent(now, table, subject, tolerance);
    };
  }
}
