package dev.trammel.rehearsal;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.DomainType;
import dev.trammel.model.Expression;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Generation;
import dev.trammel.model.IndexKey;
import dev.trammel.model.PartitionBound;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.syntax.Identifiers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Fills one table. Long, as each way in which PostgreSQL refuses a row is answered in its own. */
final class TableFilling {

  private static final int ROWS = 3;
  private static final int TRIES = 150;

  private final Connection connection;
  private final Database database;
  private final Table table;
  private final Demands demands;
  private final List<Demands.Rule> rules = new ArrayList<>();
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private String reason = "it has no column that could be filled";

  TableFilling(Connection connection, Database database, Table table, Demands demands) {
    this.connection = connection;
    this.database = database;
    this.table = table;
    this.demands = demands;
  }

  /** Why the last row was refused. */
  String reason() {
    return reason;
  }

  /** The number of rows that the server took. */
  int fill() throws SQLException {
    connection.setAutoCommit(false);
    try {
      prepare();
      Optional<String> impossible = impossible();
      if (impossible.isPresent()) {
        reason = impossible.get();
        return 0;
      }
      int rows = 0;
      while (rows < ROWS && insert(rows)) {
        rows++;
      }
      connection.commit();
      return rows;
    } catch (SQLException e) {
      reason = message(e);
      connection.rollback();
      return 0;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private void prepare() throws SQLException {
    for (Demands.Rule rule : demands.rules(table)) {
      if (fails(rule.query()).isEmpty()) {
        rules.add(rule);
      }
    }
    for (Column column : table.columns()) {
      if (isWritten(column)) {
        values.put(column.name(), candidates(column));
      }
    }
  }

  /** Why a column can hold no value that it must hold. */
  private Optional<String> impossible() {
    for (Column column : table.columns()) {
      List<String> candidates = values.get(column.name());
      boolean none =
          candidates != null && (candidates.isEmpty() || demands.mustBeNull(table, column));
      if (none && !demands.mayBeNull(table, column)) {
        return Optional.of(
            "no value of " + column.name() + " lasts from before the plan to its end");
      }
    }
    return Optional.empty();
  }

  /** The server writes the others. */
  private static boolean isWritten(Column column) {
    boolean numbered =
        column.defaultValue().map(each -> each.sql().contains("nextval(")).orElse(false);
    return column.generation().isEmpty() && !numbered;
  }

  private List<String> candidates(Column column) throws SQLException {
    List<Expression> rules = new ArrayList<>(demands.rules(table, column));
    rules.addAll(bounds(column));
    List<String> own = ColumnValues.of(column, texts(), rules);
    Optional<DataType> later = demands.laterType(table, column);
    if (later.isEmpty()) {
      return own;
    }
    List<String> both = new ArrayList<>();
    String from = SqlTypes.of(column.type());
    String to = SqlTypes.of(later.get());
    List<String> tried = new ArrayList<>();
    ColumnValues.of(Column.of(column.name(), later.get()), texts(), List.of())
        .forEach(each -> tried.add("(" + each + ")::text::" + from));
    tried.addAll(own);
    for (String each : tried) {
      boolean there = fails("SELECT (" + each + ")::text::" + to + "::text::" + from).isEmpty();
      if (there && both.size() < ROWS * 2) {
        both.add(each);
      }
    }
    return both;
  }

  private ValueTexts texts() {
    return new ValueTexts(database, demands::mayStay);
  }

  /** The bounds of partitions, between which a row must lie. */
  private List<Expression> bounds(Column column) {
    boolean decides =
        table.lineage().partitionKey().stream()
            .flatMap(key -> key.keys().stream())
            .anyMatch(key -> Demands.names(new Expression(text(key)), column));
    List<Expression> bounds = new ArrayList<>();
    if (decides) {
      table.lineage().children().stream()
          .flatMap(child -> database.table(child).stream())
          .flatMap(child -> child.lineage().partition().stream())
          .forEach(
              each -> {
                if (each.bound() instanceof PartitionBound.Range range) {
                  bounds.addAll(range.from());
                } else if (each.bound() instanceof PartitionBound.Values in) {
                  bounds.addAll(in.values());
                }
              });
    }
    return bounds;
  }

  private static String text(IndexKey key) {
    return String.valueOf(key.term());
  }

  /** Tries until the server takes a row; a last row has nulls where it may. */
  private boolean insert(int row) throws SQLException {
    Map<String, Integer> shifts = new LinkedHashMap<>();
    table.columns().forEach(each -> shifts.put(each.name(), row));
    for (int i = 0; i < TRIES; i++) {
      Optional<SQLException> refusal = attempt(statement(row, shifts));
      if (refusal.isEmpty()) {
        Optional<List<Column>> broken = broken();
        if (broken.isEmpty()) {
          return true;
        }
        reason = "no row was found that the plan leaves as it is";
        connection.rollback(before);
        if (!advance(broken.get(), row, shifts)) {
          return false;
        }
        continue;
      }
      reason = message(refusal.get());
      if (!advance(blamed(refusal.get()), row, shifts)) {
        return false;
      }
    }
    return false;
  }

  private Savepoint before;

  private Optional<SQLException> attempt(String sql) throws SQLException {
    before = connection.setSavepoint();
    Optional<SQLException> refusal = execute(sql);
    if (refusal.isPresent()) {
      connection.rollback(before);
    }
    return refusal;
  }

  private Optional<SQLException> fails(String sql) throws SQLException {
    Savepoint start = connection.setSavepoint();
    Optional<SQLException> failure = execute(sql);
    connection.rollback(start);
    return failure;
  }

  private Optional<SQLException> execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(e);
    }
  }

  /** Columns whose values the plan would not take; empty when it takes all. */
  private Optional<List<Column>> broken() throws SQLException {
    for (Demands.Rule rule : rules) {
      if (finds(rule.query())) {
        return Optional.of(written(rule.columns()));
      }
    }
    return Optional.empty();
  }

  private boolean finds(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      return statement.executeQuery(sql).next();
    }
  }

  private String statement(int row, Map<String, Integer> shifts) {
    List<String> columns = new ArrayList<>();
    List<String> sql = new ArrayList<>();
    for (Column column : table.columns()) {
      if (!values.containsKey(column.name())) {
        continue;
      }
      columns.add(Identifiers.quote(column.name()));
      sql.add(value(column, row, shifts.get(column.name())));
    }
    return columns.isEmpty()
        ? "INSERT INTO " + name(table.name()) + " DEFAULT VALUES"
        : "INSERT INTO "
            + name(table.name())
            + " ("
            + String.join(", ", columns)
            + ") VALUES ("
            + String.join(", ", sql)
            + ")";
  }

  private String value(Column column, int row, int shift) {
    boolean isNull = row == ROWS - 1 && demands.mayBeNull(table, column);
    if (demands.mustBeNull(table, column)) {
      return "NULL";
    }
    Optional<ForeignKey> key = reference(column);
    if (key.isPresent()) {
      return isNull && shift == row ? "NULL" : referenced(key.get(), column, shift);
    }
    List<String> candidates = values.get(column.name());
    if (candidates.isEmpty() || (isNull && shift == row)) {
      return "NULL";
    }
    return candidates.get(shift % candidates.size());
  }

  private Optional<ForeignKey> reference(Column column) {
    return table.foreignKeys().stream()
        .filter(ForeignKey::enforced)
        .filter(key -> key.columns().contains(column.name()))
        .findFirst();
  }

  private String referenced(ForeignKey key, Column column, int shift) {
    String target = name(key.referencedTable());
    List<String> order = key.referencedColumns().stream().map(Identifiers::quote).toList();
    return "(SELECT "
        + order.get(key.columns().indexOf(column.name()))
        + " FROM "
        + target
        + " ORDER BY "
        + String.join(", ", order)
        + " OFFSET "
        + shift
        + " % greatest((SELECT count(*) FROM "
        + target
        + "), 1) LIMIT 1)";
  }

  /** Counts on, as if each column were a digit; false when every combination was tried. */
  private boolean advance(List<Column> columns, int row, Map<String, Integer> shifts) {
    for (Column column : columns) {
      int size = reference(column).isPresent() ? ROWS : values.get(column.name()).size();
      int next = shifts.get(column.name()) + 1;
      if (next - row <= size) {
        shifts.put(column.name(), next);
        return true;
      }
      shifts.put(column.name(), row);
    }
    return false;
  }

  private List<Column> named(Expression expression) {
    return written(
        table.columns().stream().filter(each -> Demands.names(expression, each)).toList());
  }

  private List<Column> written(List<Column> columns) {
    List<Column> written = new ArrayList<>();
    for (Column column : columns) {
      if (values.containsKey(column.name())) {
        written.add(column);
      } else if (column.generation().orElse(null) instanceof Generation.Computed computed) {
        named(computed.expression()).stream()
            .filter(it -> !written.contains(it))
            .forEach(written::add);
      }
    }
    return written;
  }

  /** The columns that the server complains of. */
  private List<Column> blamed(SQLException refusal) throws SQLException {
    ServerErrorMessage server =
        refusal instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
    if (server == null || String.valueOf(refusal.getSQLState()).startsWith("P0")) {
      return List.of();
    }
    String state = String.valueOf(refusal.getSQLState());
    if (state.startsWith("22")) {
      return unreadable();
    }
    if (server.getConstraint() == null) {
      return state.equals("23514")
          ? written(table.columns().stream().filter(each -> !bounds(each).isEmpty()).toList())
          : List.of();
    }
    return written(ofConstraint(server.getConstraint()));
  }

  private List<Column> ofConstraint(String name) {
    Optional<Constraint> constraint = table.constraint(name);
    if (constraint.isPresent()) {
      return constraint.get() instanceof CheckConstraint check
          ? named(check.expression())
          : columns(constraint.get().columns());
    }
    Optional<List<Column>> indexed =
        table.indexes().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .map(index -> named(new Expression(index.keys().toString())));
    return indexed.orElseGet(
        () -> table.columns().stream().filter(each -> isOfCheckedDomain(each, name)).toList());
  }

  private boolean isOfCheckedDomain(Column column, String check) {
    return database.types().get(column.type().qualifiedName()) instanceof DomainType domain
        && domain.checks().stream().anyMatch(each -> each.name().equals(check));
  }

  private List<Column> columns(List<String> names) {
    return table.columns().stream().filter(each -> names.contains(each.name())).toList();
  }

  /** Columns with a value that is no value of their type. */
  private List<Column> unreadable() throws SQLException {
    List<Column> columns = new ArrayList<>();
    for (Map.Entry<String, List<String>> each : values.entrySet()) {
      List<String> readable = new ArrayList<>();
      for (String candidate : each.getValue()) {
        if (fails("SELECT " + candidate).isEmpty()) {
          readable.add(candidate);
        }
      }
      if (readable.size() < each.getValue().size()) {
        each.setValue(readable);
        columns.addAll(columns(List.of(each.getKey())));
      }
    }
    return columns;
  }

  private static String name(QualifiedName name) {
    return Identifiers.quote(name.schema()) + "." + Identifiers.quote(name.name());
  }

  private static String message(SQLException e) {
    ServerErrorMessage server =
        e instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
    String text = server == null ? String.valueOf(e.getMessage()) : server.getMessage();
    return String.valueOf(text).lines().collect(Collectors.joining(" "));
  }
}
