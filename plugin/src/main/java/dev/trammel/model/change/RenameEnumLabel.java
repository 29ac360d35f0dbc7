package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.EnumType;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;

/** {@code ALTER TYPE … RENAME VALUE}; rows that hold the label hold the other one. */
public record RenameEnumLabel(QualifiedName type, String label, String to) implements TypeChange {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.EnumTypeReference(type);
  }

  @Override
  public Database apply(Database before) {
    EnumType present = present(before);
    if (!present.labels().contains(label)) {
      throw new InapplicableChange(subject(), "has no label \"" + label + "\"");
    } else if (present.labels().contains(to)) {
      throw new InapplicableChange(subject(), "has label \"" + to + "\" already");
    }
    return before.with(
        present.withLabels(
            present.labels().stream().map(each -> each.equals(label) ? to : each).toList()));
  }

  @Override
  public Database declare(Database base) {
    EnumType present = present(base);
    boolean done = !present.labels().contains(label) && present.labels().contains(to);
    return done ? base : apply(base);
  }

  private EnumType present(Database database) {
    EnumType present = database.enumTypes().get(type);
    if (present == null) {
      throw new InapplicableChange(subject(), "is not there");
    }
    return present;
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new RenameEnumLabel(type, to, label));
  }

  @Override
  public <R> R acceptType(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
