package dev.trammel.model.change;

import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Sequence;
import dev.trammel.model.SequenceOptions;

/** {@code ALTER SEQUENCE}: another type or other options; the position stays. */
public record AlterSequence(QualifiedName sequence, DataType type, SequenceOptions options)
    implements SettingChange {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.SequenceReference(sequence);
  }

  @Override
  public Database apply(Database before) {
    return before.with(present(before).withOptions(type, options));
  }

  private Sequence present(Database database) {
    return Comments.present(database.sequences().get(sequence), subject());
  }

  @Override
  public Database declare(Database base) {
    return apply(base);
  }

  @Override
  public Reversal reverse(Database before) {
    Sequence former = present(before);
    return Reversal.exact(new AlterSequence(sequence, former.type(), former.options()));
  }

  @Override
  public <R> R acceptSetting(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
