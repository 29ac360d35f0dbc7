package dev.trammel.rehearsal;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.DomainType;
import dev.trammel.model.EnumType;
import dev.trammel.model.Expression;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Index;
import dev.trammel.model.IndexKey;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.UniqueConstraint;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.ColumnUse;
import dev.trammel.syntax.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a plan asks of the rows that it meets, told of the tables as they are before it. */
final class Demands {

  private final Database recorded;
  private final Database declared;
  private final RowMapping mapping;

  Demands(Database recorded, Database declared, List<Change> changes) {
    this.recorded = recorded;
    this.declared = declared;
    this.mapping = RowMapping.of(recorded, declared, changes);
  }

  /** Why no row can be there when the plan comes. */
  Optional<String> hindrance(Table table) {
    return later(table).flatMap(now -> hindrance(table, now));
  }

  private Optional<String> hindrance(Table table, Table now) {
    Optional<String> added =
        now.columns().stream()
            .filter(column -> mapping.isAdded(table.name(), column.name()))
            .filter(this::mustBeWritten)
            .findFirst()
            .map(column -> "the plan adds " + column.name() + " NOT NULL without a default");
    return added.or(() -> irretrievable(table));
  }

  private boolean mustBeWritten(Column column) {
    return !column.nullable()
        && column.generation().isEmpty()
        && column.defaultValue().isEmpty()
        && !hasDefault(column.type());
  }

  /** What the rollback cannot give back its values must do without. */
  private Optional<String> irretrievable(Table table) {
    return table.columns().stream()
        .filter(column -> mapping.declaredColumn(table.name(), column.name()).isEmpty())
        .filter(
            column ->
                mustBeWritten(column) || isBound(table, column) || isSingleNull(table, column))
        .findFirst()
        .map(
            column -> "the plan drops " + column.name() + ", whose values no rollback brings back");
  }

  private static boolean isBound(Table table, Column column) {
    return column.defaultValue().isPresent()
        && (table.constraints().stream().anyMatch(each -> each.columns().contains(column.name()))
            || table.checkConstraints().stream().anyMatch(it -> names(it.expression(), column))
            || table.indexes().stream().anyMatch(Index::unique));
  }

  /** The rows that get the column again have no value in it, and there may be but one such row. */
  private static boolean isSingleNull(Table table, Column column) {
    return table.constraints().stream()
            .filter(UniqueConstraint.class::isInstance)
            .map(UniqueConstraint.class::cast)
            .anyMatch(key -> key.nullsNotDistinct() && key.columns().contains(column.name()))
        || table.indexes().stream()
            .anyMatch(
                index ->
                    index.unique()
                        && index.nullsNotDistinct()
                        && ColumnUse.involves(index, column.name()));
  }

  private boolean hasDefault(DataType type) {
    return declared.types().get(type.qualifiedName()) instanceof DomainType domain
        && domain.defaultValue().isPresent();
  }

  private Optional<Table> later(Table table) {
    return mapping.declaredTable(table.name()).flatMap(declared::table);
  }

  private Optional<Column> later(Table table, Column column) {
    return mapping
        .declaredColumn(table.name(), column.name())
        .flatMap(name -> later(table).flatMap(it -> it.column(name)));
  }

  /** Whether the column may be null before and after. */
  boolean mayBeNull(Table table, Column column) {
    return column.nullable() && later(table, column).map(Column::nullable).orElse(true);
  }

  /**
   * Whether the column refers to something that the plan drops, or comes to refer to something that
   * it does not refer to yet.
   */
  boolean mustBeNull(Table table, Column column) {
    boolean leaves =
        table.foreignKeys().stream()
            .filter(key -> key.columns().contains(column.name()))
            .anyMatch(key -> isGone(key.referencedTable()) || refersToNothing(key));
    return leaves || comesToRefer(table, column);
  }

  private boolean isGone(QualifiedName referenced) {
    return recorded.table(referenced).isPresent() && mapping.declaredTable(referenced).isEmpty();
  }

  private boolean refersToNothing(ForeignKey key) {
    return recorded.table(key.referencedTable()).isPresent()
        && key.referencedColumns().stream()
            .anyMatch(it -> mapping.declaredColumn(key.referencedTable(), it).isEmpty());
  }

  private boolean comesToRefer(Table table, Column column) {
    Optional<String> name = mapping.declaredColumn(table.name(), column.name());
    List<QualifiedName> former =
        table.foreignKeys().stream()
            .filter(key -> key.columns().contains(column.name()))
            .map(key -> mapping.declaredTable(key.referencedTable()).orElse(key.referencedTable()))
            .toList();
    return later(table).stream()
        .flatMap(now -> now.foreignKeys().stream())
        .filter(key -> name.isPresent() && key.columns().contains(name.get()))
        .anyMatch(key -> !former.contains(key.referencedTable()));
  }

  /**
   * What the plan's end asks of all rows together.
   *
   * @param query gives a row when rows break it
   * @param columns that it speaks of, in the names that they have before the plan
   */
  record Rule(String query, List<Column> columns) {}

  /** Checks and keys of the plan's end, asked of the rows as the plan will leave them. */
  List<Rule> rules(Table table) {
    List<Rule> rules = new ArrayList<>();
    for (Table now : later(table).stream().toList()) {
      String rows =
          " FROM (" + laterRows(table, now) + ") AS " + Identifiers.quote(now.name().name());
      for (Expression check : checks(table)) {
        rules.add(
            new Rule(
                "SELECT 1" + rows + " HAVING bool_and(" + check.sql() + ") IS FALSE",
                named(table, now, check.sql())));
      }
      for (Constraint each : now.constraints()) {
        boolean distinct = !(each instanceof UniqueConstraint key && key.nullsNotDistinct());
        if (each instanceof UniqueConstraint || each instanceof PrimaryKey) {
          List<String> terms = each.columns().stream().map(Identifiers::quote).toList();
          rules.add(key(table, now, rows, terms, distinct, Optional.empty()));
        }
      }
      for (Index index : now.indexes()) {
        if (index.unique()) {
          List<String> terms = index.keys().stream().map(each -> term(each.term())).toList();
          rules.add(key(table, now, rows, terms, !index.nullsNotDistinct(), index.predicate()));
        }
      }
    }
    return rules;
  }

  private static String term(IndexKey.Term term) {
    return term instanceof IndexKey.ColumnTerm column
        ? Identifiers.quote(column.column())
        : "(" + ((IndexKey.ExpressionTerm) term).expression().sql() + ")";
  }

  private Rule key(
      Table table,
      Table now,
      String rows,
      List<String> terms,
      boolean nullsDistinct,
      Optional<Expression> predicate) {
    List<String> conditions = new ArrayList<>();
    predicate.ifPresent(each -> conditions.add("(" + each.sql() + ")"));
    if (nullsDistinct) {
      terms.forEach(each -> conditions.add(each + " IS NOT NULL"));
    }
    String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    String texts =
        terms.stream().map(each -> "(" + each + ")::text").collect(Collectors.joining(", "));
    return new Rule(
        "SELECT 1" + rows + where + " GROUP BY " + texts + " HAVING count(*) > 1",
        named(table, now, String.join(" ", terms)));
  }

  private List<Column> named(Table table, Table now, String text) {
    Expression expression = new Expression(text);
    return table.columns().stream()
        .filter(
            each ->
                later(table, each).filter(it -> names(expression, it)).isPresent()
                    && now.column(later(table, each).orElseThrow().name()).isPresent())
        .toList();
  }

  /** The rows of the table with the names, types and defaults that they come to have. */
  private String laterRows(Table table, Table now) {
    List<String> columns = new ArrayList<>();
    for (Column column : now.columns()) {
      String type = SqlTypes.of(recorded.equals(declared) ? column.type() : known(column.type()));
      String name = " AS " + Identifiers.quote(column.name());
      Optional<Column> former =
          table.columns().stream()
              .filter(
                  it ->
                      mapping
                          .declaredColumn(table.name(), it.name())
                          .filter(column.name()::equals)
                          .isPresent())
              .findFirst();
      String value =
          former
              .map(it -> Identifiers.quote(it.name()) + "::text")
              .or(() -> column.defaultValue().map(Expression::sql))
              .filter(it -> !it.contains("nextval("))
              .orElse("NULL");
      columns.add("(" + value + ")::" + type + name);
    }
    return "SELECT "
        + String.join(", ", columns)
        + " FROM "
        + Identifiers.quote(table.name().schema())
        + "."
        + Identifiers.quote(table.name().name());
  }

  /** A type that the plan makes is not there yet. */
  private DataType known(DataType type) {
    boolean there =
        type.isBuiltIn()
            || recorded.types().containsKey(type.qualifiedName())
            || recorded.enumTypes().containsKey(type.qualifiedName())
            || !(declared.types().containsKey(type.qualifiedName())
                || declared.enumTypes().containsKey(type.qualifiedName()));
    return there ? type : type.isArray() ? DataType.TEXT.arrayOf() : DataType.TEXT;
  }

  /** Whether the value of a type may stay: a label that goes may not. */
  boolean mayStay(DataType type, String label) {
    EnumType before = recorded.enumTypes().get(type.qualifiedName());
    EnumType after = declared.enumTypes().get(type.qualifiedName());
    return before == null || after == null || after.labels().contains(label);
  }

  /** The type that the column comes to have; empty when it keeps its own. */
  Optional<DataType> laterType(Table table, Column column) {
    return later(table, column).map(Column::type).filter(type -> !type.equals(column.type()));
  }

  /** The checks of the plan's end that rows must pass, as far as they can be asked before it. */
  List<Expression> checks(Table table) {
    List<Expression> checks = new ArrayList<>();
    later(table).stream()
        .flatMap(now -> now.checkConstraints().stream())
        .filter(CheckConstraint::enforced)
        .map(CheckConstraint::expression)
        .forEach(checks::add);
    return checks;
  }

  /** What is said of values of the column, anywhere. */
  List<Expression> rules(Table table, Column column) {
    List<Expression> rules = new ArrayList<>();
    table.checkConstraints().forEach(each -> addWhereNamed(each.expression(), column, rules));
    checks(table).forEach(each -> addWhereNamed(each, column, rules));
    QualifiedName type = column.type().qualifiedName();
    if (recorded.types().get(type) instanceof DomainType domain) {
      domain.checks().forEach(each -> rules.add(each.expression()));
    }
    return rules;
  }

  private static void addWhereNamed(Expression rule, Column column, List<Expression> rules) {
    if (names(rule, column)) {
      rules.add(rule);
    }
  }

  /** Whether the expression speaks of the column, as far as its text tells. */
  static boolean names(Expression expression, Column column) {
    return expression
        .sql()
        .matches("(?s).*(?<!\\w)" + java.util.regex.Pattern.quote(column.name()) + "(?!\\w).*");
  }
}
