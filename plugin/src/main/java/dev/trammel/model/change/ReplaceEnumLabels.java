package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.EnumType;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import java.util.List;

/**
 * An enum type gets other labels or another order, which PostgreSQL cannot do in place: the type is
 * made anew and its columns take it. Refused while a value has a label that goes.
 */
public record ReplaceEnumLabels(QualifiedName type, List<String> labels) implements Change {

  public ReplaceEnumLabels {
    labels = List.copyOf(labels);
  }

  @Override
  public ObjectReference subject() {
    return new ObjectReference.EnumTypeReference(type);
  }

  @Override
  public Database apply(Database before) {
    return before.with(present(before).withLabels(labels));
  }

  @Override
  public Database declare(Database base) {
    return apply(base);
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new ReplaceEnumLabels(type, present(before).labels()));
  }

  private EnumType present(Database database) {
    EnumType present = database.enumTypes().get(type);
    if (present == null) {
      throw new InapplicableChange(subject(), "is not there");
    }
    return present;
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
