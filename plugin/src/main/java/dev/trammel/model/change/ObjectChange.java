package dev.trammel.model.change;

import dev.trammel.model.DefinedObject;
import dev.trammel.model.ObjectReference;

/** A change of an object that is kept as its definition. */
public sealed interface ObjectChange extends Change
    permits AlterObject, CreateObject, DropObject, MoveObject {

  /** One answer for each kind of it. */
  interface Visitor<R> {
    R visit(AlterObject change);

    R visit(CreateObject change);

    R visit(DropObject change);

    R visit(MoveObject change);
  }

  /** What the object is called by before. */
  DefinedObject.Key key();

  @Override
  default ObjectReference subject() {
    return new ObjectReference.DefinedReference(key());
  }

  <R> R acceptObject(Visitor<R> visitor);

  @Override
  default <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
