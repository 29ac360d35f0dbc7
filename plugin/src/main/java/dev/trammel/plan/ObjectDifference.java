package dev.trammel.plan;

import dev.trammel.model.Database;
import dev.trammel.model.DefinedObject;
import dev.trammel.model.DefinedObject.Element;
import dev.trammel.model.Definition;
import dev.trammel.model.ObjectKind;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.ObjectReference.ColumnReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Relation;
import dev.trammel.model.RemoteDefinitions;
import dev.trammel.model.Table;
import dev.trammel.model.change.AlterObject;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateObject;
import dev.trammel.model.change.DefinedObjects;
import dev.trammel.model.change.DropObject;
import dev.trammel.model.change.ObjectChange;
import dev.trammel.model.change.SetComment;
import dev.trammel.model.expression.BaseTypes;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the changes of objects that are kept as their definitions. */
final class ObjectDifference {

  private static final Comparator<Change> DEPENDENT_FIRST =
      Comparator.comparing((Change each) -> ((ObjectChange) each).key().kind()).reversed();

  private final Database from;
  private final Database to;
  private final ExpressionEquality equality;
  private final Remade remade;
  private final Set<ColumnReference> unreadable;
  private final Drops drops;
  private final PhasedChanges changes;

  ObjectDifference(
      Database from,
      Database to,
      ExpressionEquality equality,
      Remade remade,
      Drops drops,
      PhasedChanges changes) {
    this.from = from;
    this.to = to;
    this.equality = equality;
    this.remade = remade;
    this.unreadable = remade.releases().unreadable();
    this.drops = drops;
    this.changes = changes;
  }

  void find() {
    Set<DefinedObject.Key> keys = new TreeSet<>(from.objects().keySet());
    keys.addAll(to.objects().keySet());
    for (DefinedObject.Key key : keys) {
      DefinedObject former = from.objects().get(key);
      DefinedObject later = to.objects().get(key);
      Optional<DefinedObject> alias = MappingAlias.of(key, from, to);
      if (alias.isPresent()) {
        alias(former, later, alias.get());
      } else if (former == null) {
        changes.create(new CreateObject(later));
      } else if (later == null) {
        gone(former);
      } else {
        common(former, later);
      }
    }
    changes.sort(Phase.DROP_BASE_OBJECTS, DEPENDENT_FIRST);
    changes.sort(Phase.DROP_REMOTE_OBJECTS, DEPENDENT_FIRST);
    changes.sort(Phase.DROP_OBJECTS, DEPENDENT_FIRST);
  }

  /** The mapping of whoever runs this, which one side names by its word. */
  private void alias(DefinedObject former, DefinedObject later, DefinedObject alias) {
    boolean withheld =
        RemoteDefinitions.isWithheld(alias)
            || RemoteDefinitions.isWithheld(former == null ? later : former);
    if (former == null && !withheld && !alias.elements().equals(later.elements())) {
      changes.add(dropPhase(alias, false), new DropObject(alias.key()));
      changes.create(new CreateObject(later));
    }
  }

  /** What goes with its table is not asked for. */
  private void gone(DefinedObject former) {
    DropObject drop = new DropObject(former.key());
    boolean goesAnyway =
        from.tables().keySet().stream()
                .anyMatch(each -> to.table(each).isEmpty() && DefinedObjects.goesWith(former, each))
            || (former.key().kind() == ObjectKind.STATISTICS && former.has(this::isGone));
    if (goesAnyway || drops.permits(drop)) {
      changes.add(dropPhase(former, true), drop);
    }
  }

  /** What is not read from a server is not compared either. */
  private void common(DefinedObject former, DefinedObject later) {
    boolean withheld = RemoteDefinitions.isWithheld(former) || RemoteDefinitions.isWithheld(later);
    if (withheld) {
      known(RemoteDefinitions.withheld(former), RemoteDefinitions.withheld(later));
    } else {
      known(former, later);
    }
  }

  private void known(DefinedObject former, DefinedObject later) {
    if (!same(former.definition(), later.definition()) || isTouched(former)) {
      changes.add(dropPhase(former, false), new DropObject(former.key()));
      changes.create(new CreateObject(later));
      return;
    }
    SortedMap<Element, Optional<Definition>> early = new TreeMap<>();
    SortedMap<Element, Optional<Definition>> late = new TreeMap<>();
    former.elements().forEach((element, said) -> element(element, said, later, early, late));
    for (Map.Entry<Element, Definition> each : later.elements().entrySet()) {
      boolean stays =
          former.elements().containsKey(each.getKey())
              && !early.containsKey(each.getKey())
              && same(former.elements().get(each.getKey()), each.getValue());
      if (!stays) {
        late.put(each.getKey(), Optional.of(each.getValue()));
      }
    }
    alter(Phase.DROP_OBJECTS, former.key(), early);
    alter(phase(former.key().kind()), former.key(), late);
    if (!former.comment().equals(later.comment())) {
      changes.add(
          Phase.COMMENTS,
          new SetComment(new ObjectReference.DefinedReference(later.key()), later.comment()));
    }
  }

  /** Those on what goes or changes go before it. */
  private void element(
      Element element,
      Definition said,
      DefinedObject later,
      SortedMap<Element, Optional<Definition>> early,
      SortedMap<Element, Optional<Definition>> late) {
    boolean relationGoes =
        element
            .relation()
            .filter(each -> relation(to, each).isEmpty() || remade.tables().anew().contains(each))
            .isPresent();
    if (relationGoes || said.has(this::isTouched)) {
      early.put(element, Optional.empty());
    } else if (!later.elements().containsKey(element)) {
      late.put(element, Optional.empty());
    }
  }

  private void alter(
      Phase phase, DefinedObject.Key key, SortedMap<Element, Optional<Definition>> elements) {
    if (!elements.isEmpty()) {
      changes.add(phase, new AlterObject(key, elements));
    }
  }

  private static Optional<Relation> relation(Database database, QualifiedName name) {
    return database.relation(name);
  }

  /** Whether the part's table or column goes, or is made again. */
  private boolean isGone(Definition.Part part) {
    if (part instanceof Definition.RelationName it) {
      return from.table(it.relation()).isPresent() && to.table(it.relation()).isEmpty();
    } else if (part instanceof Definition.ColumnName it) {
      return isGone(it.relation(), it.column());
    } else if (part instanceof Definition.Code it) {
      return from.table(it.relation()).filter(each -> losesColumnOf(part, each)).isPresent();
    }
    return part instanceof Definition.Command
        && from.tables().values().stream().anyMatch(each -> losesColumnOf(part, each));
  }

  private boolean losesColumnOf(Definition.Part part, Table table) {
    return table.columnNames().stream()
        .filter(each -> isGone(table.name(), each))
        .anyMatch(each -> DefinedObjects.uses(part, table.name(), each));
  }

  private boolean isGone(QualifiedName table, String column) {
    return to.table(table).flatMap(each -> each.column(column)).isEmpty()
        || remade.releases().isRemade(new ColumnReference(table, column));
  }

  /**
   * PostgreSQL keeps statistics on a column of another type, though not their target; what they
   * compute from it gets a cast to the former type.
   */
  private boolean isTouched(DefinedObject object) {
    boolean staysOnOtherTypes =
        object.key().kind() == ObjectKind.STATISTICS && object.elements().isEmpty();
    boolean tableGoes =
        remade.tables().anew().stream().anyMatch(each -> DefinedObjects.goesWith(object, each));
    return tableGoes
        || object.has(
            part ->
                (staysOnOtherTypes && !(part instanceof Definition.Code))
                    ? isGone(part)
                    : isTouched(part));
  }

  /** Whether what the part stands on goes or is made again, so that it must go before. */
  private boolean isTouched(Definition.Part part) {
    if (part instanceof Definition.FunctionName it) {
      return remade.isMadeAgain(it.function().name());
    } else if (part instanceof Definition.Command it && remade.isCalledIn(it.sql())) {
      return true;
    } else if (part instanceof Definition.Code it && remade.isCalledIn(it.expression())) {
      return true;
    } else if (part instanceof Definition.ObjectName it) {
      DefinedObject former = from.objects().get(DefinedObject.Key.of(it.kind(), it.object()));
      DefinedObject later = to.objects().get(DefinedObject.Key.of(it.kind(), it.object()));
      return former != null && (later == null || !same(former.definition(), later.definition()));
    }
    return isGone(part)
        || unreadable.stream()
            .anyMatch(each -> DefinedObjects.uses(part, each.table(), each.column()));
  }

  private boolean same(Definition former, Definition later) {
    if (former.parts().size() != later.parts().size()) {
      return false;
    }
    for (int i = 0; i < former.parts().size(); i++) {
      if (!same(former.parts().get(i), later.parts().get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean same(Definition.Part former, Definition.Part later) {
    if (former instanceof Definition.Code was && later instanceof Definition.Code is) {
      return was.relation().equals(is.relation())
          && (was.expression().equals(is.expression())
              || to.table(is.relation())
                  .filter(
                      each ->
                          equality.equal(was.expression(), is.expression(), BaseTypes.of(each, to)))
                  .isPresent());
    }
    return former.equals(later)
        || (former instanceof Definition.Command was
            && later instanceof Definition.Command is
            && CommandQuery.same(was.sql().sql(), is.sql().sql(), equality, from, to));
  }

  /** What others stand on comes before them and goes after them. */
  static Phase phase(ObjectKind kind) {
    return switch (kind) {
      case COLLATION,
          FOREIGN_DATA_WRAPPER,
          SERVER,
          TEXT_SEARCH_CONFIGURATION,
          TEXT_SEARCH_DICTIONARY,
          USER_MAPPING ->
          Phase.BASE_OBJECTS;
      case AGGREGATE, CAST -> Phase.FUNCTION_OBJECTS;
      default -> Phase.OBJECTS;
    };
  }

  private static Phase dropPhase(DefinedObject object, boolean forGood) {
    Phase phase = phase(object.key().kind());
    boolean remote =
        switch (object.key().kind()) {
          case FOREIGN_DATA_WRAPPER, SERVER, USER_MAPPING -> true;
          default -> false;
        };
    if (!forGood && remote) {
      return Phase.DROP_REMOTE_OBJECTS;
    } else if (!forGood || phase == Phase.OBJECTS) {
      return Phase.DROP_OBJECTS;
    }
    return phase == Phase.BASE_OBJECTS ? Phase.DROP_BASE_OBJECTS : Phase.DROP_FUNCTION_OBJECTS;
  }
}
