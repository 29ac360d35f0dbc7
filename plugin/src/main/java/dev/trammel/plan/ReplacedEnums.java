package dev.trammel.plan;

import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.EnumType;
import dev.trammel.model.ObjectReference.ColumnReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.View;
import dev.trammel.model.change.ReplaceEnumLabels;
import dev.trammel.model.change.TypeUse;
import dev.trammel.model.expression.ResolvedQuery;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.TokenKind;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The enum types that are made anew, as labels go or change places. */
final class ReplacedEnums {

  private final Database from;
  private final Set<QualifiedName> types = new HashSet<>();
  private final Set<String> lostLabels = new HashSet<>();
  private final Set<ColumnReference> columns = new HashSet<>();

  ReplacedEnums(Database from, Database to) {
    this.from = from;
    for (EnumType former : from.enumTypes().values()) {
      Optional<EnumType> later = Optional.ofNullable(to.enumTypes().get(former.name()));
      boolean replaced =
          later.stream()
              .flatMap(each -> EnumLabels.between(former, each).stream())
              .anyMatch(ReplaceEnumLabels.class::isInstance);
      if (replaced) {
        types.add(former.name());
        former.labels().stream()
            .filter(each -> !later.get().labels().contains(each))
            .forEach(lostLabels::add);
      }
    }
    from.tables().values().forEach(this::columns);
  }

  private void columns(Table table) {
    for (Column each : table.columns()) {
      if (types.stream().anyMatch(type -> TypeUse.isOf(each.type(), type))) {
        columns.add(new ColumnReference(table.name(), each.name()));
      }
    }
  }

  /** Whether a view speaks of one, so that its former definition must not come back after. */
  boolean isReadBy(View view, ResolvedQuery query) {
    return types.stream().anyMatch(each -> TypeUse.mentions(view.query(), each))
        || columns.stream().anyMatch(each -> query.reads(each.table(), each.column()));
  }

  /** Whether the default of a column is a label that goes: such a column cannot be converted. */
  boolean hasLostDefault(QualifiedName table, Column column) {
    return columns.contains(new ColumnReference(table, column.name()))
        && column.defaultValue().filter(each -> mentionsLostLabel(each.sql())).isPresent();
  }

  /** Columns of tables that stay which go before their type is made anew. */
  Set<ColumnReference> goneBefore(Database to) {
    Set<ColumnReference> gone = new HashSet<>();
    for (ColumnReference each : columns) {
      Column column = from.tables().get(each.table()).column(each.column()).orElseThrow();
      boolean goes =
          to.table(each.table()).filter(it -> it.column(each.column()).isEmpty()).isPresent();
      if (goes && hasLostDefault(each.table(), column)) {
        gone.add(each);
      }
    }
    return gone;
  }

  private boolean mentionsLostLabel(String sql) {
    try {
      return Lexer.tokens(sql).stream()
          .filter(each -> each.kind() == TokenKind.STRING)
          .anyMatch(each -> lostLabels.contains(each.value()));
    } catch (LexicalError e) {
      throw new IllegalStateException("a default was read that is not SQL: " + sql, e);
    }
  }
}
