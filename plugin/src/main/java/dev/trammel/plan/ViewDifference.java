package dev.trammel.plan;

import dev.trammel.model.Column;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.Expression;
import dev.trammel.model.Index;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Table;
import dev.trammel.model.Trigger;
import dev.trammel.model.View;
import dev.trammel.model.ViewColumn;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateIndex;
import dev.trammel.model.change.CreateTrigger;
import dev.trammel.model.change.CreateView;
import dev.trammel.model.change.DropIndex;
import dev.trammel.model.change.DropTrigger;
import dev.trammel.model.change.DropView;
import dev.trammel.model.change.ReplaceView;
import dev.trammel.model.change.SetColumnDefault;
import dev.trammel.model.change.SetComment;
import dev.trammel.model.change.SetTriggerFiring;
import dev.trammel.model.change.SetViewOptions;
import dev.trammel.model.expression.DatabaseRelations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Finds the changes of views, each after what it reads. */
final class ViewDifference {

  private final Database from;
  private final Database to;
  private final ViewSameness sameness;
  private final ExpressionEquality equality;
  private final ViewReleases releases;
  private final Drops drops;
  private final PhasedChanges changes;

  ViewDifference(
      Database from,
      Database to,
      ExpressionEquality equality,
      ViewReleases releases,
      Drops drops,
      PhasedChanges changes) {
    this.from = from;
    this.to = to;
    this.sameness = new ViewSameness(from, to, equality);
    this.equality = equality;
    this.releases = releases;
    this.drops = drops;
    this.changes = changes;
  }

  /**
   * Finds them.
   *
   * @param functions those that are made or replaced and speak of views
   * @param goneFunctions those that are dropped and speak of views that are dropped
   */
  void find(List<Change> functions, List<Change> goneFunctions) {
    List<Change> gone = new ArrayList<>(goneFunctions);
    from.views().values().stream()
        .filter(each -> releases.contains(each.name()))
        .filter(each -> to.views().containsKey(each.name()) || drops.permits(drop(each)))
        .map(ViewDifference::drop)
        .forEach(gone::add);
    List<Change> order = new ArrayList<>(new ViewOrder(from).of(gone));
    Collections.reverse(order);
    order.forEach(each -> changes.add(Phase.DROP_VIEWS, each));
    PhasedChanges made = new PhasedChanges();
    to.views().values().forEach(each -> view(each, made));
    order(made, functions);
  }

  /** Views and the functions that speak of them, each after what it needs. */
  private void order(PhasedChanges made, List<Change> functions) {
    for (Phase phase : Phase.values()) {
      if (phase != Phase.VIEWS) {
        made.in(phase).forEach(each -> changes.add(phase, each));
      }
    }
    List<Change> all = new ArrayList<>(functions);
    all.addAll(made.in(Phase.VIEWS));
    new ViewOrder(to).of(all).forEach(each -> changes.add(Phase.VIEWS, each));
  }

  private static Change drop(View view) {
    return new DropView(view.name());
  }

  private void view(View later, PhasedChanges made) {
    View former = from.views().get(later.name());
    if (former == null || releases.contains(later.name())) {
      made.create(new CreateView(later));
      return;
    }
    boolean same = sameness.same(former, later);
    if (!same) {
      View bare = ((CreateView) Expansion.of(new CreateView(later)).get(0)).view();
      made.add(Phase.VIEWS, new ReplaceView(bare));
    } else if (!former.options().equals(later.options())) {
      made.add(Phase.VIEWS, new SetViewOptions(later.name(), later.options()));
    }
    members(former, later, made);
  }

  private void members(View former, View later, PhasedChanges made) {
    comment(new ObjectReference.ViewReference(later.name()), former.comment(), later.comment());
    for (ViewColumn column : later.columns()) {
      Optional<ViewColumn> before = former.column(column.name());
      comment(
          new ObjectReference.ColumnReference(later.name(), column.name()),
          before.flatMap(ViewColumn::comment),
          column.comment());
      if (!sameDefault(later, before.flatMap(ViewColumn::defaultValue), column)) {
        made.add(
            Phase.VIEWS, new SetColumnDefault(later.name(), column.name(), column.defaultValue()));
      }
    }
    Sameness same = new Sameness(equality, shape(later));
    triggers(former, later, same);
    indexes(former, later, same);
  }

  private boolean sameDefault(View view, Optional<Expression> former, ViewColumn later) {
    if (former.isEmpty() || later.defaultValue().isEmpty()) {
      return former.equals(later.defaultValue());
    }
    DataType type = shape(view).column(later.name()).map(Column::type).orElse(DataType.TEXT);
    return equality.equalDefaults(former.get(), later.defaultValue().get(), type);
  }

  /** The view as a table of the columns whose types can be told. */
  private Table shape(View view) {
    List<Column> columns =
        new DatabaseRelations(to)
            .ofRelation(view.name()).orElse(List.of()).stream()
                .filter(each -> each.type().isPresent())
                .map(each -> Column.of(each.name(), each.type().get()))
                .toList();
    return Table.of(view.name(), columns, List.of());
  }

  private void triggers(View former, View later, Sameness same) {
    for (Trigger each : former.triggers()) {
      Optional<Trigger> after = later.trigger(each.name());
      Change drop = new DropTrigger(later.name(), each.name());
      boolean kept = after.isPresent() && same.same(each, after.get());
      if (kept) {
        if (each.options().firing() != after.get().options().firing()) {
          changes.add(
              Phase.TRIGGERS,
              new SetTriggerFiring(later.name(), each.name(), after.get().options().firing()));
        }
        comment(
            new ObjectReference.TriggerReference(later.name(), each.name()),
            each.comment(),
            after.get().comment());
      } else if (after.isPresent() || drops.permits(drop)) {
        changes.add(Phase.DROP_TRIGGERS, drop);
        after.ifPresent(it -> changes.create(new CreateTrigger(later.name(), it)));
      }
    }
    later.triggers().stream()
        .filter(each -> former.trigger(each.name()).isEmpty())
        .forEach(each -> changes.create(new CreateTrigger(later.name(), each)));
  }

  private void indexes(View former, View later, Sameness same) {
    for (Index each : former.indexes()) {
      Optional<Index> after = later.index(each.name());
      Change drop = new DropIndex(later.name(), each.name());
      boolean kept = after.isPresent() && same.same(each, after.get());
      if (kept) {
        comment(
            new ObjectReference.IndexReference(later.name(), each.name()),
            each.comment(),
            after.get().comment());
      } else if (after.isPresent() || drops.permits(drop)) {
        changes.add(Phase.DROP_INDEXES, drop);
        after.ifPresent(it -> changes.create(new CreateIndex(later.name(), it)));
      }
    }
    later.indexes().stream()
        .filter(each -> former.index(each.name()).isEmpty())
        .forEach(each -> changes.create(new CreateIndex(later.name(), each)));
  }

  private void comment(ObjectReference subject, Optional<String> former, Optional<String> later) {
    if (!former.equals(later)) {
      changes.add(Phase.COMMENTS, new SetComment(subject, later));
    }
  }
}
