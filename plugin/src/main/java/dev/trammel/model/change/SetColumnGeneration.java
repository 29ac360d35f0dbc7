package dev.trammel.model.change;

import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.Generation;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import java.util.Optional;

/**
 * {@code ALTER COLUMN … ADD GENERATED … AS IDENTITY}, {@code SET GENERATED}, {@code DROP IDENTITY},
 * {@code DROP EXPRESSION} or {@code SET EXPRESSION}; a plain column cannot become a computed one.
 */
public record SetColumnGeneration(
    QualifiedName table, String column, Optional<Generation> generation) implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.ColumnReference(table, column);
  }

  @Override
  public Database apply(Database before) {
    Column former = Members.requireColumn(before, table, column, subject());
    boolean computes = generation.filter(Generation.Computed.class::isInstance).isPresent();
    if (computes && !keepsKind(former)) {
      throw new InapplicableChange(subject(), "cannot become computed");
    }
    return declare(before);
  }

  @Override
  public Database declare(Database base) {
    boolean computed =
        Members.requireColumn(base, table, column, subject())
            .generation()
            .filter(Generation.Computed.class::isInstance)
            .isPresent();
    return computed
        ? InheritedColumns.map(base, table, column, each -> each.withGeneration(generation))
        : InheritedColumns.mapPartitions(
            base, table, column, each -> each.withGeneration(generation));
  }

  /** Whether a computed column is computed otherwise and stays stored or virtual. */
  private boolean keepsKind(Column former) {
    return former.generation().orElse(null) instanceof Generation.Computed was
        && generation.orElse(null) instanceof Generation.Computed is
        && was.stored() == is.stored();
  }

  /** What a computed column holds is computed again when it comes back. */
  @Override
  public Reversal reverse(Database before) {
    Column former = Members.requireColumn(before, table, column, subject());
    boolean drops = former.generation().filter(Generation.Computed.class::isInstance).isPresent();
    return drops && !keepsKind(former)
        ? Reversal.discardingLaterData(new DropColumn(table, column), new AddColumn(table, former))
        : Reversal.exact(new SetColumnGeneration(table, column, former.generation()));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
