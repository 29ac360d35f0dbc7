package dev.trammel.plan;

import dev.trammel.model.Database;
import dev.trammel.model.DefinedObject;
import dev.trammel.model.DefinedObject.Element;
import dev.trammel.model.Definition;
import dev.trammel.model.Function;
import dev.trammel.model.ObjectKind;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.View;
import dev.trammel.model.change.AlterObject;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateObject;
import dev.trammel.model.change.CreateView;
import dev.trammel.model.change.DefinedObjects;
import dev.trammel.model.change.DropObject;
import dev.trammel.model.change.DropView;
import dev.trammel.model.change.ReplaceEnumLabels;
import dev.trammel.model.change.TypeUse;
import dev.trammel.model.expression.DatabaseRelations;
import dev.trammel.model.expression.ResolvedQuery;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * An enum type made anew, with the views that speak of it: PostgreSQL changes no column that a view
 * reads, so they go before and come again after, with all that belongs to them.
 */
final class EnumReplacementSteps {

  private final QualifiedName type;
  private final Database current;
  private final DatabaseRelations relations;
  private final Set<QualifiedName> released = new HashSet<>();

  private EnumReplacementSteps(QualifiedName type, Database current) {
    this.type = type;
    this.current = current;
    this.relations = new DatabaseRelations(current);
  }

  /** The change alone, unless a view, a rule or a publication is in its way. */
  static List<Change> of(Change change, Database current) {
    boolean alone = current.views().isEmpty() && current.objects().isEmpty();
    return change instanceof ReplaceEnumLabels it && !alone
        ? new EnumReplacementSteps(it.type(), current).around(it)
        : List.of(change);
  }

  private List<Change> around(ReplaceEnumLabels change) {
    int before = -1;
    while (before < released.size()) {
      before = released.size();
      current.views().values().stream()
          .filter(this::isInTheWay)
          .forEach(each -> released.add(each.name()));
    }
    List<Change> creations =
        new ViewOrder(current).of(released.stream().map(this::creation).toList());
    List<Change> objects = new ArrayList<>();
    List<Change> steps = new ArrayList<>();
    current.objects().values().forEach(each -> release(each, steps, objects));
    for (int i = creations.size() - 1; i >= 0; i--) {
      steps.add(new DropView(((CreateView) creations.get(i)).view().name()));
    }
    steps.add(change);
    creations.forEach(each -> steps.addAll(Expansion.of(each)));
    objects.forEach(each -> steps.addAll(Expansion.of(each)));
    return steps;
  }

  /** PostgreSQL follows with statistics on columns alone, though not with their target. */
  private void release(DefinedObject object, List<Change> before, List<Change> after) {
    boolean follows = object.key().kind() == ObjectKind.STATISTICS && object.elements().isEmpty();
    if (object.has(part -> (!follows || part instanceof Definition.Code) && readsColumn(part))) {
      before.add(new DropObject(object.key()));
      after.add(new CreateObject(object));
      return;
    } else if (follows) {
      return;
    }
    Map<Element, Optional<Definition>> gone = new TreeMap<>();
    Map<Element, Optional<Definition>> again = new TreeMap<>();
    object
        .elements()
        .forEach(
            (element, said) -> {
              if (said.has(this::readsColumn)) {
                gone.put(element, Optional.empty());
                again.put(element, Optional.of(said));
              }
            });
    if (!gone.isEmpty()) {
      before.add(new AlterObject(object.key(), gone));
      after.add(new AlterObject(object.key(), again));
    }
  }

  private boolean readsColumn(Definition.Part part) {
    return current.tables().values().stream()
        .anyMatch(
            table ->
                table.columns().stream()
                    .filter(each -> TypeUse.isOf(each.type(), type))
                    .anyMatch(each -> DefinedObjects.uses(part, table.name(), each.name())));
  }

  private Change creation(QualifiedName view) {
    return new CreateView(current.views().get(view));
  }

  private boolean isInTheWay(View view) {
    ResolvedQuery query = ResolvedQuery.of(view.query(), relations);
    return TypeUse.mentions(view.query(), type)
        || released.stream().anyMatch(query::reads)
        || readsColumn(query)
        || current.functions().values().stream()
            .filter(each -> TypeUse.mentions(each, type))
            .map(Function::name)
            .anyMatch(each -> query.calls(each.name()));
  }

  private boolean readsColumn(ResolvedQuery query) {
    return current.tables().values().stream()
        .anyMatch(
            table ->
                table.columns().stream()
                    .filter(each -> TypeUse.isOf(each.type(), type))
                    .anyMatch(each -> query.reads(table.name(), each.name())));
  }
}
