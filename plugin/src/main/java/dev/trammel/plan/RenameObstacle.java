package dev.trammel.plan;

import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.Expression;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Generation;
import dev.trammel.model.Table;
import dev.trammel.model.change.ColumnUse;
import dev.trammel.model.expression.ColumnReferences;
import dev.trammel.model.expression.DatabaseRelations;
import dev.trammel.model.expression.ResolvedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is in the way of a rename in phases, in words that follow "it". */
final class RenameObstacle {

  private final PhasedRename wish;
  private final Database recorded;
  private final Table table;
  private final Column former;

  private RenameObstacle(PhasedRename wish, Database recorded) {
    this.wish = wish;
    this.recorded = recorded;
    this.table = recorded.tables().get(wish.table());
    this.former = table.column(wish.former()).orElseThrow();
  }

  /** Empty when nothing is; both databases have the table, and the recorded one the column. */
  static Optional<String> of(PhasedRename wish, Database recorded, Database declared) {
    Optional<Column> later = declared.table(wish.table()).flatMap(it -> it.column(wish.later()));
    return later.isEmpty()
        ? Optional.of("has no column " + wish.later() + " where it is declared")
        : new RenameObstacle(wish, recorded).before(later.get());
  }

  private Optional<String> before(Column later) {
    if (isKey()) {
      return Optional.of("is a key of its table, of which there can be but one");
    } else if (former.generation().isPresent()) {
      return Optional.of("is generated, so nobody can write it");
    } else if (table.primaryKey().isEmpty()) {
      return Optional.of("is in a table without a primary key, which batches need");
    } else if (table.lineage().isOfOthers() || !table.lineage().children().isEmpty()) {
      return Optional.of("is in a table that is above or below others");
    } else if (wish.conversion().isPresent()) {
      return conversion(wish.conversion().get(), later);
    }
    return later.type().equals(former.type())
        ? Optional.empty()
        : Optional.of(
            "becomes " + later.type() + ", and it is not said by what its values are converted");
  }

  private boolean isKey() {
    return table.primaryKey().filter(it -> it.columns().contains(wish.former())).isPresent()
        || recorded.tables().values().stream()
            .flatMap(each -> each.constraints().stream())
            .filter(ForeignKey.class::isInstance)
            .map(ForeignKey.class::cast)
            .anyMatch(
                each ->
                    each.referencedTable().equals(wish.table())
                        && each.referencedColumns().contains(wish.former()));
  }

  private Optional<String> conversion(ValueConversion conversion, Column later) {
    List<String> columns = new ArrayList<>(table.columnNames());
    columns.add(wish.later());
    if (!ColumnReferences.in(conversion.forth(), columns).equals(Set.of(wish.former()))) {
      return Optional.of("is to be converted by what does not read it alone");
    } else if (!ColumnReferences.in(conversion.back(), columns).equals(Set.of(wish.later()))) {
      return Optional.of(
          "is to be converted back by what does not read " + wish.later() + " alone");
    } else if (later.defaultValue().isPresent()
        && later.defaultValue().equals(former.defaultValue())) {
      return Optional.of("has a default of its former type: give it one of " + later.type());
    }
    return reader().map(each -> "is read by " + each + ", which cannot know either type");
  }

  private Optional<String> reader() {
    DatabaseRelations relations = new DatabaseRelations(recorded);
    return Stream.of(
            table.policies().stream()
                .filter(each -> reads(each.using()) || reads(each.withCheck()))
                .map(each -> "policy " + each.name()),
            table.triggers().stream()
                .filter(each -> reads(each.when()) || each.updateColumns().contains(former.name()))
                .map(each -> "trigger " + each.name()),
            table.columns().stream()
                .filter(each -> reads(computed(each)))
                .map(each -> "column " + each.name()),
            recorded.views().values().stream()
                .filter(
                    each ->
                        ResolvedQuery.of(each.query(), relations)
                            .reads(table.name(), former.name()))
                .map(each -> "view " + each.name()))
        .flatMap(each -> each)
        .findFirst();
  }

  private static Optional<Expression> computed(Column column) {
    return column
        .generation()
        .filter(Generation.Computed.class::isInstance)
        .map(Generation.Computed.class::cast)
        .map(Generation.Computed::expression);
  }

  private boolean reads(Optional<Expression> expression) {
    return expression.filter(each -> ColumnUse.mentions(each, former.name())).isPresent();
  }
}
