package dev.trammel.model.change;

import dev.trammel.model.CompositeType;
import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;

/** {@code ALTER TYPE … RENAME ATTRIBUTE}. */
public record RenameAttribute(QualifiedName type, String attribute, String to)
    implements TypeChange {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.AttributeReference(type, attribute);
  }

  @Override
  public Database apply(Database before) {
    CompositeType composite = UserTypes.requireComposite(before, type, subject());
    if (composite.attribute(attribute).isEmpty()) {
      throw new InapplicableChange(subject(), "is not there");
    } else if (composite.attribute(to).isPresent()) {
      throw new InapplicableChange(subject(), "cannot be renamed: " + to + " is there already");
    }
    return before.with(
        composite.withAttributes(
            composite.attributes().stream()
                .map(each -> each.name().equals(attribute) ? each.withName(to) : each)
                .toList()));
  }

  @Override
  public Database declare(Database base) {
    CompositeType composite = UserTypes.requireComposite(base, type, subject());
    boolean done = composite.attribute(attribute).isEmpty() && composite.attribute(to).isPresent();
    return done ? base : apply(base);
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new RenameAttribute(type, to, attribute));
  }

  @Override
  public <R> R acceptType(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
