package dev.trammel.model.change;

/** A change of a domain, a composite type, a range type, or of an enum type's label. */
public sealed interface TypeChange extends Change
    permits AlterType, CreateType, DropType, RenameAttribute, RenameDomainCheck, RenameEnumLabel {

  /** One answer for each kind of change of a type. */
  interface Visitor<R> {
    R visit(AlterType change);

    R visit(CreateType change);

    R visit(DropType change);

    R visit(RenameAttribute change);

    R visit(RenameDomainCheck change);

    R visit(RenameEnumLabel change);
  }

  <R> R acceptType(Visitor<R> visitor);

  @Override
  default <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
