package dev.trammel.hazard.effect;

import static dev.trammel.hazard.effect.LockMode.ACCESS_EXCLUSIVE;
import static dev.trammel.hazard.effect.LockMode.ACCESS_SHARE;
import static dev.trammel.hazard.effect.LockMode.SHARE;
import static dev.trammel.hazard.effect.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.trammel.hazard.effect.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.trammel.model.Database;
import dev.trammel.model.DomainType;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.TableStorage;
import dev.trammel.model.change.AlterConstraint;
import dev.trammel.model.change.AlterExtension;
import dev.trammel.model.change.AlterSequence;
import dev.trammel.model.change.AlterType;
import dev.trammel.model.change.GrantedPrivileges;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.change.Relocation;
import dev.trammel.model.change.ReplaceEnumLabels;
import dev.trammel.model.change.SetColumnStorage;
import dev.trammel.model.change.SetComment;
import dev.trammel.model.change.SetDefaultPrivileges;
import dev.trammel.model.change.SetIndexParameters;
import dev.trammel.model.change.SetPrivileges;
import dev.trammel.model.change.SetTableStorage;
import dev.trammel.model.change.SetTriggerFiring;
import dev.trammel.model.change.SettingChange;
import dev.trammel.model.change.TypeChange;
import java.util.Optional;
import java.util.function.BiPredicate;

/** What changes of settings, names and types do. */
final class SettingEffects implements SettingChange.Visitor<Effect> {

  private final Database before;

  private SettingEffects(Database before) {
    this.before = before;
  }

  static Effect of(SettingChange change, Database before) {
    return change.acceptSetting(new SettingEffects(before));
  }

  /** A table or view that gets another name or schema. */
  static Effect of(Relocation change, Database before) {
    return change
        .subject()
        .owner()
        .filter(each -> before.relation(each).isPresent())
        .map(each -> Effect.lock(each, ACCESS_EXCLUSIVE))
        .orElse(Effect.NONE);
  }

  static Effect of(SetComment change) {
    ObjectReference subject = change.subject();
    if (subject instanceof ObjectReference.IndexReference) {
      return Effect.NONE;
    }
    boolean whole =
        subject instanceof ObjectReference.TableReference
            || subject instanceof ObjectReference.ColumnReference
            || subject instanceof ObjectReference.ViewReference;
    LockMode mode = whole ? SHARE_UPDATE_EXCLUSIVE : ACCESS_SHARE;
    Optional<QualifiedName> relation =
        subject instanceof ObjectReference.ViewReference view
            ? Optional.of(view.view())
            : subject.owner();
    return relation.map(each -> Effect.lock(each, mode)).orElse(Effect.NONE);
  }

  /** The type is made anew, and each column of it is written anew. */
  static Effect ofNewLabels(ReplaceEnumLabels change, Database before) {
    return columnsOf(change.type(), before, ACCESS_EXCLUSIVE, Effect::andRewrite);
  }

  /** A domain that refuses more reads each column of it. */
  static Effect of(TypeChange change, Database before) {
    if (!(change instanceof AlterType alter)
        || !(alter.to() instanceof DomainType later)
        || !(before.types().get(later.name()) instanceof DomainType former)) {
      return Effect.NONE;
    }
    boolean stricter =
        (former.nullable() && !later.nullable())
            || later.checks().stream()
                .filter(ConstraintEffects::isChecked)
                .anyMatch(each -> !former.checks().contains(each));
    return stricter ? columnsOf(later.name(), before, SHARE, Effect::andScan) : Effect.NONE;
  }

  private static Effect columnsOf(
      QualifiedName type,
      Database before,
      LockMode mode,
      java.util.function.BiFunction<Effect, QualifiedName, Effect> touched) {
    Effect effect = Effect.NONE;
    BiPredicate<Table, QualifiedName> has =
        (table, name) ->
            table.columns().stream()
                .anyMatch(
                    each -> !each.type().isBuiltIn() && each.type().qualifiedName().equals(name));
    for (Table table : before.tables().values()) {
      if (has.test(table, type)) {
        effect = touched.apply(effect.andLock(table.name(), mode), table.name());
      }
    }
    return effect;
  }

  @Override
  public Effect visit(AlterConstraint change) {
    return ConstraintEffects.of(change, before);
  }

  @Override
  public Effect visit(AlterExtension change) {
    return Effect.NONE;
  }

  @Override
  public Effect visit(AlterSequence change) {
    return Effect.NONE;
  }

  @Override
  public Effect visit(SetColumnStorage change) {
    LockMode mode =
        before
            .table(change.table())
            .flatMap(table -> table.column(change.column()))
            .filter(
                column ->
                    column.storage().storage().equals(change.storage().storage())
                        && column.storage().compression().equals(change.storage().compression()))
            .map(unused -> SHARE_UPDATE_EXCLUSIVE)
            .orElse(ACCESS_EXCLUSIVE);
    return Effect.lock(change.table(), mode);
  }

  @Override
  public Effect visit(SetDefaultPrivileges change) {
    return Effect.NONE;
  }

  @Override
  public Effect visit(SetIndexParameters change) {
    return Effect.NONE;
  }

  @Override
  public Effect visit(SetPrivileges change) {
    Optional<QualifiedName> relation =
        change.subject() instanceof ObjectReference.ViewReference view
            ? Optional.of(view.view())
            : change.subject().owner();
    boolean moves = !ownerOf(change).equals(change.privileges().owner());
    LockMode mode = moves ? ACCESS_EXCLUSIVE : ACCESS_SHARE;
    return relation.map(each -> Effect.lock(each, mode)).orElse(Effect.NONE);
  }

  private Optional<String> ownerOf(SetPrivileges change) {
    try {
      return GrantedPrivileges.of(before, change.subject()).owner();
    } catch (InapplicableChange e) {
      return Optional.empty();
    }
  }

  @Override
  public Effect visit(SetTableStorage change) {
    QualifiedName name = change.table();
    TableStorage former = before.table(name).map(Table::storage).orElse(TableStorage.DEFAULT);
    TableStorage later = change.storage();
    if (former.unlogged() != later.unlogged()) {
      return Effect.lock(name, ACCESS_EXCLUSIVE).andRewrite(name);
    }
    boolean replicates = !former.replicaIdentity().equals(later.replicaIdentity());
    return Effect.lock(name, replicates ? ACCESS_EXCLUSIVE : SHARE_UPDATE_EXCLUSIVE);
  }

  @Override
  public Effect visit(SetTriggerFiring change) {
    return Effect.lock(change.table(), SHARE_ROW_EXCLUSIVE);
  }
}
