package dev.trammel.model.change;

/** A change of how an object behaves or who may use it, in place. */
public sealed interface SettingChange extends Change
    permits AlterConstraint,
        AlterExtension,
        AlterSequence,
        SetColumnStorage,
        SetDefaultPrivileges,
        SetIndexParameters,
        SetPrivileges,
        SetTableStorage,
        SetTriggerFiring {

  /** One answer for each kind of setting. */
  interface Visitor<R> {
    R visit(AlterConstraint change);

    R visit(AlterExtension change);

    R visit(AlterSequence change);

    R visit(SetColumnStorage change);

    R visit(SetDefaultPrivileges change);

    R visit(SetIndexParameters change);

    R visit(SetPrivileges change);

    R visit(SetTableStorage change);

    R visit(SetTriggerFiring change);
  }

  <R> R acceptSetting(Visitor<R> visitor);

  @Override
  default <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
