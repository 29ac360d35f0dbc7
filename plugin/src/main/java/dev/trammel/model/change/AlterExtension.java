package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.Extension;
import dev.trammel.model.ObjectReference;

/** {@code ALTER EXTENSION … UPDATE} or {@code SET SCHEMA}. */
public record AlterExtension(Extension to) implements SettingChange {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.ExtensionReference(to.name());
  }

  @Override
  public Database apply(Database before) {
    return before.with(to.withComment(present(before).comment()));
  }

  private Extension present(Database database) {
    return Comments.present(database.extensions().get(to.name()), subject());
  }

  @Override
  public Database declare(Database base) {
    return apply(base);
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new AlterExtension(present(before)));
  }

  @Override
  public <R> R acceptSetting(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
