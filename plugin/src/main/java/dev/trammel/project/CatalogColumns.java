package dev.trammel.project;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.Expression;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.ReferentialAction;
import dev.trammel.model.Table;
import dev.trammel.model.UniqueConstraint;
import dev.trammel.model.catalog.Catalog;
import dev.trammel.model.catalog.Parameter;
import dev.trammel.model.catalog.Target;
import dev.trammel.model.change.AddColumn;
import dev.trammel.model.change.AddConstraint;
import dev.trammel.model.change.Change;
import dev.trammel.model.expression.Equivalence;
import dev.trammel.model.expression.TypeParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Overlays a database by the columns that a parameter catalog owns: type, default, nullability,
 * CHECK, UNIQUE, foreign key and comment of each parameter's column.
 */
final class CatalogColumns {

  private final Catalog catalog;
  private final Function<ObjectReference, Optional<Position>> declaredAt;
  private final Diagnostics diagnostics;
  private final Map<ObjectReference, Position> places = new LinkedHashMap<>();

  /**
   * @param declaredAt where docs or design state a column too; such a copy must agree
   */
  CatalogColumns(
      Catalog catalog,
      Function<ObjectReference, Optional<Position>> declaredAt,
      Diagnostics diagnostics) {
    this.catalog = catalog;
    this.declaredAt = declaredAt;
    this.diagnostics = diagnostics;
  }

  /** Where the catalog states each column. */
  Map<ObjectReference, Position> places() {
    return places;
  }

  Database declare(Database base) {
    Database declared = base;
    for (Target target : catalog.targets()) {
      QualifiedName table = QualifiedName.of(target.table().value());
      if (base.table(table).isEmpty()) {
        diagnostics.add(unknownTable(target.table()));
        continue;
      }
      for (Parameter parameter : target.parameters()) {
        declared = declare(declared, table, parameter);
      }
    }
    return declared;
  }

  private static Diagnostic unknownTable(Located<String> table) {
    return Diagnostic.error(Code.TR204, table.position(), "the catalog names an unknown table")
        .underlining(table.value().length())
        .found(table.value())
        .expected("a table that is recorded or declared")
        .fix("correct the name, or declare the table");
  }

  private Database declare(Database base, QualifiedName table, Parameter parameter) {
    Optional<DataType> type = TypeParser.parse(parameter.type().value());
    if (type.isEmpty()) {
      diagnostics.add(
          Diagnostic.error(Code.TR170, parameter.type().position(), "not a type")
              .found(parameter.type().value()));
      return base;
    }
    ObjectReference reference = new ObjectReference.ColumnReference(table, parameter.name());
    places.put(reference, parameter.column().position());
    Column column = column(parameter, type.get());
    base.table(table)
        .flatMap(each -> each.column(column.name()))
        .ifPresent(copy -> checkCopy(reference, copy, column));
    Database declared = new AddColumn(table, column).declare(base);
    for (Change constraint : constraints(base, table, parameter)) {
      declared = constraint.declare(declared);
    }
    return declared;
  }

  private static Column column(Parameter parameter, DataType type) {
    return Column.of(parameter.name(), type)
        .withNullable(parameter.nullable())
        .withDefault(parameter.defaultSql().map(Expression::new))
        .withComment(Optional.of(parameter.comment()));
  }

  /** A copy that docs or design keep of a column must say what the catalog, its owner, says. */
  private void checkCopy(ObjectReference reference, Column copy, Column owned) {
    Optional<Position> place = declaredAt.apply(reference);
    if (place.isEmpty()) {
      return;
    }
    List<String> differences = new ArrayList<>();
    if (!copy.type().equals(owned.type())) {
      differences.add("type " + copy.type() + " for " + owned.type());
    }
    if (copy.nullable() != owned.nullable()) {
      differences.add(copy.nullable() ? "nullable for NOT NULL" : "NOT NULL for nullable");
    }
    if (!sameDefault(copy, owned)) {
      differences.add("default " + text(copy) + " for " + text(owned));
    }
    if (copy.comment().isPresent() && !copy.comment().equals(owned.comment())) {
      differences.add("another comment");
    }
    if (!differences.isEmpty()) {
      diagnostics.add(
          Diagnostic.error(
                  Code.TR205,
                  place.get(),
                  reference.describe() + " is stated otherwise than by its owner, the catalog")
              .found(String.join("; ", differences))
              .fix("say what the catalog says, or leave the column to it")
              .note(places.get(reference), "owned here"));
    }
  }

  private static boolean sameDefault(Column copy, Column owned) {
    if (copy.defaultValue().isEmpty() || owned.defaultValue().isEmpty()) {
      return copy.defaultValue().isEmpty() && owned.defaultValue().isEmpty();
    }
    return Equivalence.compareDefaults(
            copy.defaultValue().get(), owned.defaultValue().get(), owned.type())
        == Equivalence.EQUAL;
  }

  private static String text(Column column) {
    return column.defaultValue().map(Expression::sql).orElse("none");
  }

  private static List<Change> constraints(Database base, QualifiedName table, Parameter parameter) {
    List<Change> changes = new ArrayList<>();
    String prefix = table.name() + "_" + parameter.name();
    Optional<Table> existing = base.table(table);
    parameter
        .checkSql()
        .map(
            sql ->
                new CheckConstraint(
                    parameter.checkName().orElse(prefix + "_check"), new Expression(sql)))
        .ifPresent(check -> changes.add(new AddConstraint(table, check)));
    if (parameter.unique()) {
      changes.add(
          new AddConstraint(
              table, new UniqueConstraint(prefix + "_key", List.of(parameter.name()))));
    }
    parameter
        .references()
        .map(reference -> foreignKey(prefix + "_fkey", parameter, reference))
        .ifPresent(key -> changes.add(new AddConstraint(table, key)));
    changes.removeIf(change -> statesNothingNew(existing, (AddConstraint) change));
    return changes;
  }

  /** What is there with the same meaning keeps the text that it has. */
  private static boolean statesNothingNew(Optional<Table> table, AddConstraint change) {
    return table
        .flatMap(each -> each.constraint(change.constraint().name()))
        .filter(
            found ->
                found.equals(change.constraint())
                    || (found instanceof CheckConstraint existing
                        && change.constraint() instanceof CheckConstraint owned
                        && Equivalence.compare(
                                existing.expression(),
                                owned.expression(),
                                dev.trammel.model.expression.ColumnTypes.of(table.get()))
                            == Equivalence.EQUAL))
        .isPresent();
  }

  private static ForeignKey foreignKey(
      String name, Parameter parameter, Parameter.Reference reference) {
    ReferentialAction onDelete =
        reference
            .onDelete()
            .map(action -> action.toUpperCase(Locale.ROOT).replace(' ', '_'))
            .map(ReferentialAction::valueOf)
            .orElse(ReferentialAction.NO_ACTION);
    return ForeignKey.of(
            name,
            List.of(parameter.name()),
            QualifiedName.of(reference.table()),
            List.of(reference.column()))
        .withActions(onDelete, ReferentialAction.NO_ACTION);
  }
}
