package dev.trammel.postgres;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Constraint;
import dev.trammel.model.ExclusionConstraint;
import dev.trammel.model.Expression;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Index;
import dev.trammel.model.KeyIndex;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.ReferentialAction;
import dev.trammel.model.UniqueConstraint;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads keys, foreign keys and checks. NOT NULL, which PostgreSQL 18 keeps as a constraint too, is
 * read with its column.
 */
final class ConstraintReader {

  /** The constraints by table, and the indexes that are theirs. */
  record Constraints(Map<Long, List<Constraint>> byTable, Set<Long> indexes) {}

  private static final String PRINTED =
      """
      SELECT oid, pg_get_expr(conbin, conrelid) AS printed FROM pg_constraint
      WHERE oid = ANY (CAST(? AS oid[]))
      """;

  private final ColumnNames names;
  private final Map<Long, IndexReader.Stored> indexes;
  private final Map<Long, Expression> expressions;
  private final Map<Long, QualifiedName> referenced;

  private ConstraintReader(
      ColumnNames names,
      Map<Long, IndexReader.Stored> indexes,
      Map<Long, Expression> expressions,
      Map<Long, QualifiedName> referenced) {
    this.names = names;
    this.indexes = indexes;
    this.expressions = expressions;
    this.referenced = referenced;
  }

  static Constraints read(
      Query query,
      ExpressionPrinter printer,
      ColumnNames names,
      Map<Long, IndexReader.Stored> indexes,
      Collection<Long> tables)
      throws SQLException {
    List<ConstraintRow> rows = ConstraintRow.read(query, tables);
    List<ExpressionPrinter.Stored> stored =
        rows.stream()
            .filter(each -> each.expression() != null)
            .map(
                each ->
                    new ExpressionPrinter.Stored(
                        each.oid(), each.expression(), names.of(each.table())))
            .toList();
    Map<Long, QualifiedName> referenced = referenced(query, names, rows);
    ConstraintReader reader =
        new ConstraintReader(names, indexes, printer.print(PRINTED, stored), referenced);
    Set<Long> used = new HashSet<>();
    List<Owned<Constraint>> constraints = new ArrayList<>();
    for (ConstraintRow row : rows) {
      if (!row.type().equals("f")) {
        used.add(row.index());
      }
      constraints.add(new Owned<>(row.table(), reader.constraint(row).withComment(row.comment())));
    }
    return new Constraints(Owned.byRelation(constraints), used);
  }

  /** The names of the tables that foreign keys refer to; their columns become known as well. */
  private static Map<Long, QualifiedName> referenced(
      Query query, ColumnNames names, List<ConstraintRow> rows) throws SQLException {
    Set<Long> tables = new HashSet<>();
    for (ConstraintRow each : rows) {
      if (each.type().equals("f")) {
        tables.add(each.referenced());
      }
    }
    names.add(query, tables.stream().filter(each -> !names.has(each)).toList());
    Map<Long, QualifiedName> referenced = new HashMap<>();
    if (!tables.isEmpty()) {
      query.list(
          """
          SELECT c.oid, n.nspname, c.relname
          FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE c.oid = ANY (CAST(? AS oid[]))
          """,
          row ->
              referenced.put(
                  row.number("oid"),
                  new QualifiedName(row.string("nspname"), row.string("relname"))),
          tables);
    }
    return referenced;
  }

  private Constraint constraint(ConstraintRow row) {
    return switch (row.type()) {
      case "p" -> new PrimaryKey(row.name(), columns(row), row.deferrability()).withIndex(key(row));
      case "u" ->
          new UniqueConstraint(
                  row.name(), columns(row), index(row).nullsNotDistinct(), row.deferrability())
              .withIndex(key(row));
      case "f" -> foreignKey(row);
      case "x" -> exclusion(row);
      default ->
          new CheckConstraint(
                  row.name(), expressions.get(row.oid()), row.noInherit(), row.validated())
              .withEnforced(row.enforced());
    };
  }

  private List<String> columns(ConstraintRow row) {
    return names.of(row.table(), row.columns());
  }

  private Index index(ConstraintRow row) {
    return indexes.get(row.index()).index();
  }

  private KeyIndex key(ConstraintRow row) {
    return new KeyIndex(index(row).include(), index(row).parameters(), row.period());
  }

  private ExclusionConstraint exclusion(ConstraintRow row) {
    Index index = index(row);
    List<ExclusionConstraint.Element> elements = new ArrayList<>();
    for (int i = 0; i < index.keys().size(); i++) {
      elements.add(new ExclusionConstraint.Element(index.keys().get(i), row.operators().get(i)));
    }
    return new ExclusionConstraint(
        row.name(),
        index.method(),
        elements,
        index.predicate(),
        row.deferrability(),
        key(row),
        Optional.empty());
  }

  private ForeignKey foreignKey(ConstraintRow row) {
    return new ForeignKey(
            row.name(),
            columns(row),
            referenced.get(row.referenced()),
            names.of(row.referenced(), row.referencedColumns()),
            action(row.actions().charAt(2)),
            action(row.actions().charAt(1)),
            row.actions().charAt(0) == 'f',
            row.deferrability(),
            row.validated())
        .withOnDeleteColumns(names.of(row.table(), row.deleteColumns()))
        .withEnforced(row.enforced())
        .withPeriod(row.period());
  }

  private static ReferentialAction action(char code) {
    return switch (code) {
      case 'r' -> ReferentialAction.RESTRICT;
      case 'c' -> ReferentialAction.CASCADE;
      case 'n' -> ReferentialAction.SET_NULL;
      case 'd' -> ReferentialAction.SET_DEFAULT;
      default -> ReferentialAction.NO_ACTION;
    };
  }
}
