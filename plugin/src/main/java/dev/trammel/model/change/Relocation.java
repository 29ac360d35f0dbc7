package dev.trammel.model.change;

/** An object gets another name or schema, and what mentions it follows. */
public sealed interface Relocation extends Change permits RenameObject, RenameSchema, SetSchema {

  /** One answer for each kind of relocation. */
  interface Visitor<R> {
    R visit(RenameObject change);

    R visit(RenameSchema change);

    R visit(SetSchema change);
  }

  <R> R acceptRelocation(Visitor<R> visitor);

  @Override
  default <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
