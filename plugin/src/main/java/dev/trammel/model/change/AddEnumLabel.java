package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.EnumType;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** {@code ALTER TYPE … ADD VALUE}; to take the label away again, the type is made anew. */
public record AddEnumLabel(QualifiedName type, String label, int position) implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.EnumTypeReference(type);
  }

  @Override
  public Database apply(Database before) {
    EnumType enumType = before.enumTypes().get(type);
    if (enumType == null) {
      throw new InapplicableChange(subject(), "is not there");
    }
    if (enumType.labels().contains(label)) {
      throw new InapplicableChange(subject(), "has label \"" + label + "\" already");
    }
    List<String> labels = new ArrayList<>(enumType.labels());
    labels.add(Math.min(position, labels.size()), label);
    return before.with(enumType.withLabels(labels));
  }

  @Override
  public Database declare(Database base) {
    EnumType enumType = base.enumTypes().get(type);
    return enumType != null && enumType.labels().contains(label) ? base : apply(base);
  }

  @Override
  public Reversal reverse(Database before) {
    EnumType enumType = before.enumTypes().get(type);
    return Reversal.exact(new ReplaceEnumLabels(type, enumType.labels()));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
