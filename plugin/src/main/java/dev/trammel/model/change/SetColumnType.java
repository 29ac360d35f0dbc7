package dev.trammel.model.change;

import dev.trammel.model.Column;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.Expression;
import dev.trammel.model.Generation;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.SequenceOptions;
import dev.trammel.model.Table;
import java.util.List;
import java.util.Optional;

/** {@code ALTER COLUMN … TYPE … [USING …]}. */
public record SetColumnType(
    QualifiedName table, String column, DataType type, Optional<Expression> using)
    implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.ColumnReference(table, column);
  }

  @Override
  public Database apply(Database before) {
    Members.requireColumn(before, table, column, subject());
    return DefinedObjects.retyped(
        InheritedColumns.map(before, table, column, this::retyped), table, column);
  }

  /** The sequence of an identity column has the column's type. */
  private Column retyped(Column former) {
    Column later = former.withType(type);
    return former.generation().orElse(null) instanceof Generation.Identity identity
        ? later.withGeneration(
            Optional.of(
                new Generation.Identity(
                    identity.always(),
                    identity
                        .options()
                        .map(each -> each.retyped(former.type(), type))
                        .filter(each -> !each.equals(SequenceOptions.of(type))))))
        : later;
  }

  @Override
  public Database declare(Database base) {
    return apply(base);
  }

  @Override
  public Reversal reverse(Database before) {
    Column former = Members.requireColumn(before, table, column, subject());
    boolean lost = mayLose(before) && !KeepConverted.isPossible(before, table);
    return Members.sparingForeign(
        before,
        table,
        new Reversal(
            List.of(new SetColumnType(table, column, former.type(), Optional.empty())),
            lost ? Reversibility.LOSES_DATA : Reversibility.DISCARDS_LATER_DATA));
  }

  /** Whether values that are there would not be the same in the former type again. */
  public boolean mayLose(Database before) {
    Column former = Members.requireColumn(before, table, column, subject());
    return !(former.generation().orElse(null) instanceof Generation.Computed)
        && before.table(table).filter(Table::isForeign).isEmpty()
        && Narrowing.mayLose(former.type(), type, before);
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
