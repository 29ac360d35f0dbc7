package dev.trammel.model.change;

/** A change of where a table stands among others. */
public sealed interface LineageChange extends Change
    permits AttachIndex,
        AttachPartition,
        DetachPartition,
        Disinherit,
        Inherit,
        Only,
        SetRowsAside,
        TakeRowsBack {

  /** One answer for each kind of it. */
  interface Visitor<R> {
    R visit(AttachIndex change);

    R visit(AttachPartition change);

    R visit(DetachPartition change);

    R visit(Disinherit change);

    R visit(Inherit change);

    R visit(Only change);

    R visit(SetRowsAside change);

    R visit(TakeRowsBack change);
  }

  <R> R acceptLineage(Visitor<R> visitor);

  @Override
  default <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
