package dev.trammel.hazard.effect;

import static dev.trammel.hazard.effect.LockMode.ACCESS_EXCLUSIVE;
import static dev.trammel.hazard.effect.LockMode.ACCESS_SHARE;
import static dev.trammel.hazard.effect.LockMode.ROW_EXCLUSIVE;
import static dev.trammel.hazard.effect.LockMode.SHARE;
import static dev.trammel.hazard.effect.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.trammel.hazard.effect.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.trammel.model.Database;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Generation;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.View;
import dev.trammel.model.change.AddColumn;
import dev.trammel.model.change.AddConstraint;
import dev.trammel.model.change.AddEnumLabel;
import dev.trammel.model.change.AddKeyUsingIndex;
import dev.trammel.model.change.ChangeVisitor;
import dev.trammel.model.change.CreateEnumType;
import dev.trammel.model.change.CreateExtension;
import dev.trammel.model.change.CreateFunction;
import dev.trammel.model.change.CreateIndex;
import dev.trammel.model.change.CreatePolicy;
import dev.trammel.model.change.CreateSchema;
import dev.trammel.model.change.CreateSequence;
import dev.trammel.model.change.CreateTable;
import dev.trammel.model.change.CreateTrigger;
import dev.trammel.model.change.CreateView;
import dev.trammel.model.change.DropColumn;
import dev.trammel.model.change.DropConstraint;
import dev.trammel.model.change.DropEnumType;
import dev.trammel.model.change.DropExtension;
import dev.trammel.model.change.DropFunction;
import dev.trammel.model.change.DropIndex;
import dev.trammel.model.change.DropPolicy;
import dev.trammel.model.change.DropSchema;
import dev.trammel.model.change.DropSequence;
import dev.trammel.model.change.DropTable;
import dev.trammel.model.change.DropTrigger;
import dev.trammel.model.change.DropView;
import dev.trammel.model.change.EmptyColumn;
import dev.trammel.model.change.FillColumn;
import dev.trammel.model.change.KeepConverted;
import dev.trammel.model.change.LineageChange;
import dev.trammel.model.change.MapValues;
import dev.trammel.model.change.ObjectChange;
import dev.trammel.model.change.Relocation;
import dev.trammel.model.change.RenameColumn;
import dev.trammel.model.change.RenameConstraint;
import dev.trammel.model.change.RenameIndex;
import dev.trammel.model.change.RenameTable;
import dev.trammel.model.change.RenameView;
import dev.trammel.model.change.ReplaceEnumLabels;
import dev.trammel.model.change.ReplaceFunction;
import dev.trammel.model.change.ReplaceView;
import dev.trammel.model.change.RestoreConverted;
import dev.trammel.model.change.RestoreValues;
import dev.trammel.model.change.SetColumnCollation;
import dev.trammel.model.change.SetColumnDefault;
import dev.trammel.model.change.SetColumnGeneration;
import dev.trammel.model.change.SetColumnNullability;
import dev.trammel.model.change.SetColumnType;
import dev.trammel.model.change.SetComment;
import dev.trammel.model.change.SetRowSecurity;
import dev.trammel.model.change.SetSequenceOwner;
import dev.trammel.model.change.SetViewOptions;
import dev.trammel.model.change.SettingChange;
import dev.trammel.model.change.TypeChange;
import java.util.List;
import java.util.Optional;

/** What a change does, by its kind. Long, as it has a method for each kind of change. */
final class ChangeEffects implements ChangeVisitor<Effect> {

  private final Transition transition;
  private final ExecutedStatement statement;

  private ChangeEffects(Transition transition, ExecutedStatement statement) {
    this.transition = transition;
    this.statement = statement;
  }

  static Effect of(Transition transition, ExecutedStatement statement) {
    return transition.change().accept(new ChangeEffects(transition, statement));
  }

  private Database before() {
    return transition.before();
  }

  private boolean usesIndex() {
    return statement.says("using", "index");
  }

  @Override
  public Effect visit(AddColumn change) {
    return ColumnEffects.of(change, before());
  }

  @Override
  public Effect visit(AddConstraint change) {
    return ConstraintEffects.of(change, usesIndex(), isOnNulls(change));
  }

  /** PostgreSQL trusts that a column which is added without a value refers to nothing. */
  private boolean isOnNulls(AddConstraint change) {
    return !statement.says("foreign", "key")
        && statement
            .changes(AddColumn.class)
            .anyMatch(
                added ->
                    change.constraint().columns().equals(List.of(added.column().name()))
                        && added.column().defaultValue().isEmpty());
  }

  @Override
  public Effect visit(AddKeyUsingIndex change) {
    return ConstraintEffects.of(
        new AddConstraint(change.table(), change.constraint()), true, false);
  }

  @Override
  public Effect visit(AddEnumLabel change) {
    return Effect.NONE;
  }

  @Override
  public Effect visit(CreateEnumType change) {
    return Effect.NONE;
  }

  @Override
  public Effect visit(CreateExtension change) {
    return Effect.NONE;
  }

  @Override
  public Effect visit(CreateFunction change) {
    return Effect.NONE;
  }

  @Override
  public Effect visit(CreateIndex change) {
    return Effect.lock(change.table(), statement.concurrently() ? SHARE_UPDATE_EXCLUSIVE : SHARE)
        .andScan(change.table());
  }

  @Override
  public Effect visit(CreatePolicy change) {
    return Effect.lock(change.table(), ACCESS_EXCLUSIVE);
  }

  @Override
  public Effect visit(CreateSchema change) {
    return Effect.NONE;
  }

  @Override
  public Effect visit(CreateSequence change) {
    return change
        .sequence()
        .ownedBy()
        .map(each -> Effect.lock(each.table(), ACCESS_SHARE))
        .orElse(Effect.NONE);
  }

  @Override
  public Effect visit(CreateTable change) {
    Effect effect = Effect.NONE;
    for (ForeignKey key : change.table().foreignKeys()) {
      effect = effect.andLock(key.referencedTable(), SHARE_ROW_EXCLUSIVE);
    }
    for (QualifiedName parent : change.table().lineage().inheritance().parents()) {
      effect = effect.andLock(parent, SHARE_UPDATE_EXCLUSIVE);
    }
    return effect;
  }

  @Override
  public Effect visit(CreateTrigger change) {
    Effect effect = Effect.lock(change.table(), SHARE_ROW_EXCLUSIVE);
    return change
        .trigger()
        .options()
        .referenced()
        .map(each -> effect.andLock(each, SHARE_ROW_EXCLUSIVE))
        .orElse(effect);
  }

  @Override
  public Effect visit(CreateView change) {
    return reads(change.view());
  }

  private Effect reads(View view) {
    Effect effect = Effect.NONE;
    for (QualifiedName each : ReadRelations.of(view.query(), before())) {
      effect = effect.andLock(each, ACCESS_SHARE);
      boolean filled = view.materialized() && view.populated();
      effect = filled && before().tables().containsKey(each) ? effect.andScan(each) : effect;
    }
    return effect;
  }

  @Override
  public Effect visit(DropColumn change) {
    Effect effect = Effect.lock(change.table(), ACCESS_EXCLUSIVE);
    Optional<Table> table = before().table(change.table());
    for (ForeignKey key : table.map(Table::foreignKeys).orElseGet(java.util.List::of)) {
      if (key.columns().contains(change.column())) {
        effect = effect.andLock(key.referencedTable(), ACCESS_EXCLUSIVE);
      }
    }
    return effect;
  }

  @Override
  public Effect visit(DropConstraint change) {
    return ConstraintEffects.of(change, before());
  }

  @Override
  public Effect visit(DropEnumType change) {
    return Effect.NONE;
  }

  @Override
  public Effect visit(DropExtension change) {
    return Effect.NONE;
  }

  @Override
  public Effect visit(DropFunction change) {
    return Effect.NONE;
  }

  @Override
  public Effect visit(DropIndex change) {
    if (usesIndex()) {
      return Effect.lock(change.table(), ACCESS_EXCLUSIVE);
    }
    return Effect.lock(
        change.table(), statement.concurrently() ? SHARE_UPDATE_EXCLUSIVE : ACCESS_EXCLUSIVE);
  }

  @Override
  public Effect visit(DropPolicy change) {
    return Effect.lock(change.table(), ACCESS_EXCLUSIVE);
  }

  @Override
  public Effect visit(DropSchema change) {
    return Effect.NONE;
  }

  @Override
  public Effect visit(DropSequence change) {
    return Effect.NONE;
  }

  @Override
  public Effect visit(DropTable change) {
    Effect effect = Effect.lock(change.table(), ACCESS_EXCLUSIVE);
    for (ForeignKey key :
        before().table(change.table()).map(Table::foreignKeys).orElseGet(java.util.List::of)) {
      effect = effect.andLock(key.referencedTable(), ACCESS_EXCLUSIVE);
    }
    return effect;
  }

  @Override
  public Effect visit(DropTrigger change) {
    return Effect.lock(change.table(), ACCESS_EXCLUSIVE);
  }

  @Override
  public Effect visit(DropView change) {
    return Effect.lock(change.view(), ACCESS_EXCLUSIVE);
  }

  @Override
  public Effect visit(LineageChange change) {
    return change.acceptLineage(new LineageEffects(transition, statement));
  }

  @Override
  public Effect visit(EmptyColumn change) {
    return Effect.lock(change.table(), ROW_EXCLUSIVE).andScan(change.table());
  }

  @Override
  public Effect visit(FillColumn change) {
    return Effect.lock(change.table(), ROW_EXCLUSIVE).andScan(change.table());
  }

  @Override
  public Effect visit(ObjectChange change) {
    return ObjectEffects.of(change, before());
  }

  @Override
  public Effect visit(KeepConverted change) {
    return Effect.lock(change.table(), ACCESS_EXCLUSIVE).andScan(change.table());
  }

  @Override
  public Effect visit(MapValues change) {
    return Effect.lock(change.table(), ROW_EXCLUSIVE).andScan(change.table());
  }

  @Override
  public Effect visit(RenameColumn change) {
    return Effect.lock(change.table(), ACCESS_EXCLUSIVE);
  }

  @Override
  public Effect visit(RenameConstraint change) {
    return Effect.lock(change.table(), ACCESS_EXCLUSIVE);
  }

  @Override
  public Effect visit(RenameIndex change) {
    return Effect.NONE;
  }

  @Override
  public Effect visit(RenameTable change) {
    return Effect.lock(change.table(), ACCESS_EXCLUSIVE);
  }

  @Override
  public Effect visit(RenameView change) {
    return Effect.lock(change.view(), ACCESS_EXCLUSIVE);
  }

  @Override
  public Effect visit(Relocation change) {
    return SettingEffects.of(change, before());
  }

  @Override
  public Effect visit(ReplaceEnumLabels change) {
    return SettingEffects.ofNewLabels(change, before());
  }

  @Override
  public Effect visit(ReplaceFunction change) {
    return Effect.NONE;
  }

  @Override
  public Effect visit(ReplaceView change) {
    return Effect.lock(change.view().name(), ACCESS_EXCLUSIVE).and(reads(change.view()));
  }

  @Override
  public Effect visit(RestoreConverted change) {
    return Effect.lock(change.table(), ROW_EXCLUSIVE).andScan(change.table());
  }

  @Override
  public Effect visit(RestoreValues change) {
    return Effect.lock(change.table(), ROW_EXCLUSIVE).andScan(change.table());
  }

  @Override
  public Effect visit(SetColumnCollation change) {
    return Effect.lock(change.table(), ACCESS_EXCLUSIVE);
  }

  @Override
  public Effect visit(SetColumnDefault change) {
    return Effect.lock(change.table(), ACCESS_EXCLUSIVE);
  }

  @Override
  public Effect visit(SetColumnGeneration change) {
    Effect effect = Effect.lock(change.table(), ACCESS_EXCLUSIVE);
    boolean computesAgain =
        change.generation().orElse(null) instanceof Generation.Computed computed
            && computed.stored();
    return computesAgain ? effect.andRewrite(change.table()) : effect;
  }

  @Override
  public Effect visit(SetColumnNullability change) {
    return ColumnEffects.of(change, before());
  }

  @Override
  public Effect visit(SetColumnType change) {
    return ColumnEffects.of(change, before());
  }

  @Override
  public Effect visit(SetComment change) {
    return SettingEffects.of(change);
  }

  @Override
  public Effect visit(SetRowSecurity change) {
    return Effect.lock(change.table(), ACCESS_EXCLUSIVE);
  }

  @Override
  public Effect visit(SetSequenceOwner change) {
    return change.owner().map(each -> Effect.lock(each.table(), ACCESS_SHARE)).orElse(Effect.NONE);
  }

  @Override
  public Effect visit(SetViewOptions change) {
    return Effect.lock(change.view(), ACCESS_EXCLUSIVE);
  }

  @Override
  public Effect visit(SettingChange change) {
    return SettingEffects.of(change, before());
  }

  @Override
  public Effect visit(TypeChange change) {
    return SettingEffects.of(change, before());
  }
}
