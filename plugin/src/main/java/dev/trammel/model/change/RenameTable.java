package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;

/** {@code ALTER TABLE … RENAME TO}. */
public record RenameTable(QualifiedName table, String to) implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.TableReference(table);
  }

  @Override
  public Database apply(Database before) {
    Members.require(before, table, subject());
    if (before.relation(table.withName(to)).isPresent()) {
      throw new InapplicableChange(subject(), "cannot be renamed: " + to + " is there already");
    }
    return Renaming.table(before, table, table.withName(to));
  }

  @Override
  public Database declare(Database base) {
    boolean done =
        !base.tables().containsKey(table) && base.tables().containsKey(table.withName(to));
    return done ? base : apply(base);
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new RenameTable(table.withName(to), table.name()));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
