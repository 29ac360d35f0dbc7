package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.TableStorage;

/**
 * {@code SET LOGGED}, {@code SET (…)}, {@code REPLICA IDENTITY} and {@code CLUSTER ON}: the table
 * is stored as {@code storage} says.
 */
public record SetTableStorage(QualifiedName table, TableStorage storage) implements SettingChange {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.TableReference(table);
  }

  @Override
  public Database apply(Database before) {
    return before.with(Members.require(before, table, subject()).withStorage(storage));
  }

  @Override
  public Database declare(Database base) {
    return apply(base);
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(
        new SetTableStorage(table, Members.require(before, table, subject()).storage()));
  }

  @Override
  public <R> R acceptSetting(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
