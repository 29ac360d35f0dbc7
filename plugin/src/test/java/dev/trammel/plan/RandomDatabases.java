package dev.trammel.plan;

import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.Deferrability;
import dev.trammel.model.EnumType;
import dev.trammel.model.Expression;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Function;
import dev.trammel.model.Generation;
import dev.trammel.model.Index;
import dev.trammel.model.IndexKey;
import dev.trammel.model.Policy;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.ReferentialAction;
import dev.trammel.model.Sequence;
import dev.trammel.model.Table;
import dev.trammel.model.Trigger;
import dev.trammel.model.UniqueConstraint;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.RenameColumn;
import dev.trammel.model.change.RenameTable;
import dev.trammel.syntax.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Draws databases that PostgreSQL takes, with names from a small store, so that two of them have
 * much in common. Long, as one source of chance draws every kind of object.
 */
public final class RandomDatabases {

  private static final QualifiedName MOOD = QualifiedName.of("mood");
  private static final QualifiedName STAMP = QualifiedName.of("stamp");
  private static final List<String> TABLES =
      List.of("orders", "people", "order", "Mixed Case", "things");
  private static final List<String> COLUMNS =
      List.of("amount", "name", "verbose", "user", "state", "note", "made_at", "flag");

  private final Random random;
  private final int major;
  private final RandomObjects objects;
  private final RandomOwners owners;

  public RandomDatabases(long seed) {
    this(seed, 18);
  }

  /** Draws what a server of that major takes. */
  public RandomDatabases(long seed, int major) {
    this.random = new Random(seed);
    this.objects = new RandomObjects(seed);
    this.owners = new RandomOwners(seed);
    this.major = major;
  }

  /**
   * Two databases and the renames between them.
   *
   * @param intents in names of {@code from}
   */
  public record Pair(Database from, Database to, List<Change> intents) {

    public Plan plan(Diagnostics diagnostics) {
      return plan(PlanMode.TRANSACTIONAL, diagnostics);
    }

    public Plan plan(PlanMode mode, Diagnostics diagnostics) {
      PlanRequest request =
          new PlanRequest(
              from, to, intents, true, MeaningEquality.OFFLINE, it -> Position.ofFile("to"));
      return Planner.plan(request.withMode(mode), diagnostics);
    }
  }

  /** Some names of {@code to} had another name in {@code from}. */
  public Pair pair() {
    Database from = next();
    Database to = next();
    List<Change> intents = new ArrayList<>();
    for (QualifiedName name : from.tables().keySet()) {
      boolean free = to.table(name).isPresent() && !isRead(from, name);
      QualifiedName table = name;
      if (free && chance(3)) {
        table = name.withName("former " + name.name());
        from = new RenameTable(name, table.name()).apply(from);
        intents.add(new RenameTable(table, name.name()));
      }
      for (Column column : from.tables().get(table).columns()) {
        boolean common = free && to.tables().get(name).column(column.name()).isPresent();
        if (common && !column.name().equals("id") && chance(4)) {
          String former = "Former " + column.name();
          from = new RenameColumn(table, column.name(), former).apply(from);
          intents.add(new RenameColumn(table, former, column.name()));
        }
      }
    }
    return new Pair(from, to, intents);
  }

  /** PostgreSQL does not rename inside the text of a function. */
  private static boolean isRead(Database database, QualifiedName table) {
    return database.functions().values().stream()
        .anyMatch(each -> each.body().contains('"' + table.name() + '"'));
  }

  /** The next one. */
  public Database next() {
    Database database = Database.EMPTY.with(stamp(random.nextInt(2)));
    List<String> labels = new ArrayList<>(List.of("sad"));
    for (String label : List.of("ok", "it's", "so so")) {
      if (chance(2)) {
        labels.add(random.nextInt(labels.size() + 1), label);
      }
    }
    database = database.with(new EnumType(MOOD, labels, comment()));
    List<QualifiedName> names = new ArrayList<>();
    for (String name : TABLES) {
      if (random.nextInt(4) > 0) {
        names.add(QualifiedName.of(name));
      }
    }
    for (QualifiedName name : names) {
      database = database.with(table(name, names));
    }
    return owners.of(objects.in(withSerials(withReader(database))));
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private Optional<String> comment() {
    return chance(4)
        ? Optional.of(pick(List.of("It's \"quoted\"", "a\\b\nc", "$$")))
        : Optional.empty();
  }

  private Function stamp(int version) {
    return new Function(
        STAMP,
        "",
        Optional.of("trigger"),
        "plpgsql",
        "BEGIN RETURN NEW; /* $" + version + "$ */ END",
        Function.Volatility.VOLATILE,
        false,
        chance(2),
        chance(2) ? List.of("search_path=\"\"") : List.of(),
        comment());
  }

  /** A function whose body PostgreSQL reads when it is made, so that its table must be there. */
  private Database withReader(Database database) {
    if (database.tables().isEmpty() || chance(2)) {
      return database;
    }
    Table table = database.tables().get(database.tables().firstKey());
    String name = '"' + table.name().name() + '"';
    String column = '"' + table.columns().get(0).name() + '"';
    return database.with(
        new Function(
            QualifiedName.of("counted"),
            chance(2) ? "" : "lowest integer DEFAULT 0",
            Optional.of("bigint"),
            "sql",
            "SELECT count(" + column + ") FROM " + name,
            Function.Volatility.STABLE,
            chance(2),
            false,
            List.of(),
            comment()));
  }

  private Database withSerials(Database database) {
    Database result = database;
    for (Table table : database.tables().values()) {
      if (chance(3)) {
        QualifiedName sequence = QualifiedName.of(table.name().name() + "_serial_seq");
        Column serial =
            Column.of("serial", DataType.INTEGER)
                .withNullable(false)
                .withDefault(
                    Optional.of(
                        new Expression("nextval('\"" + sequence.name() + "\"'::regclass)")));
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(serial);
        result =
            result
                .with(table.withColumns(columns))
                .with(
                    new Sequence(
                        sequence,
                        DataType.INTEGER,
                        Optional.of(new Sequence.Owner(table.name(), "serial"))));
      }
    }
    return result;
  }

  private Table table(QualifiedName name, List<QualifiedName> names) {
    List<Column> columns = new ArrayList<>();
    DataType key = DataType.builtIn(pick(List.of("bigint", "bigint", "integer")));
    Column id = Column.of("id", key).withNullable(false);
    columns.add(
        chance(3)
            ? id.withGeneration(Optional.of(new Generation.Identity(random.nextBoolean())))
            : id);
    for (String column : COLUMNS) {
      if (chance(2)) {
        columns.add(column(column));
      }
    }
    Table table =
        Table.of(name, columns, List.of(new PrimaryKey(name.name() + "_pkey", List.of("id"))));
    table = withReferences(table, names);
    table = withChecks(withComputed(table));
    table = withIndexes(table);
    table = withPolicies(withTriggers(table));
    return table.withComment(comment());
  }

  private Column column(String name) {
    DataType type =
        pick(
            List.of(
                DataType.TEXT,
                DataType.INTEGER,
                DataType.INTEGER,
                DataType.BOOLEAN,
                DataType.UUID,
                DataType.TEXT.arrayOf(),
                DataType.builtIn("character varying", "20"),
                DataType.builtIn("character varying", "50"),
                DataType.builtIn("numeric", "6", "2"),
                DataType.builtIn("timestamp with time zone"),
                DataType.builtIn("jsonb"),
                DataType.builtIn("json"),
                new DataType("public", "mood", List.of(), 0)));
    Column column = Column.of(name, type).withNullable(!chance(3)).withComment(comment());
    if (chance(4) && type.equals(DataType.TEXT)) {
      column = column.withCollation(Optional.of("C"));
    }
    return chance(2) ? column.withDefault(defaultOf(type)) : column;
  }

  private Optional<Expression> defaultOf(DataType type) {
    if (type.isArray()) {
      return Optional.of(new Expression("'{}'::text[]"));
    }
    return switch (type.name()) {
      case "text" -> Optional.of(new Expression(chance(2) ? "'it''s'::text" : "''::text"));
      case "integer" -> Optional.of(new Expression(chance(2) ? "0" : "(1 + 2)"));
      case "boolean" -> Optional.of(new Expression("false"));
      case "uuid" -> Optional.of(new Expression("gen_random_uuid()"));
      case "character varying" -> Optional.of(new Expression("'ok'::character varying"));
      case "numeric" -> Optional.of(new Expression("0.7"));
      case "timestamp with time zone" -> Optional.of(new Expression("now()"));
      case "jsonb", "json" -> Optional.of(new Expression("'{}'::" + type.name()));
      default -> Optional.of(new Expression("'sad'::mood"));
    };
  }

  private static List<String> named(Table table, String type) {
    return table.columns().stream()
        .filter(each -> each.type().name().equals(type) && !each.type().isArray())
        .filter(each -> each.generation().isEmpty())
        .map(Column::name)
        .toList();
  }

  private Table withReferences(Table table, List<QualifiedName> names) {
    Table result = table;
    for (QualifiedName referenced : names) {
      if (chance(3)) {
        String column = "to_" + names.indexOf(referenced);
        List<Column> columns = new ArrayList<>(result.columns());
        columns.add(Column.of(column, DataType.builtIn("bigint")));
        ForeignKey key =
            ForeignKey.of(
                    table.name().name() + "_" + column + "_fkey",
                    List.of(column),
                    referenced,
                    List.of("id"))
                .withActions(
                    pick(List.of(ReferentialAction.values())), ReferentialAction.NO_ACTION);
        List<Constraint> constraints = new ArrayList<>(result.constraints());
        constraints.add(key);
        result = result.withColumns(columns).withConstraints(constraints);
      }
    }
    return result;
  }

  private Table withComputed(Table table) {
    List<String> numbers = named(table, "integer");
    if (numbers.isEmpty() || chance(2)) {
      return table;
    }
    List<Column> columns = new ArrayList<>(table.columns());
    Expression twice =
        new Expression(Identifiers.quote(pick(numbers)) + " * " + (2 + random.nextInt(2)));
    columns.add(
        Column.of("twice", DataType.INTEGER)
            .withGeneration(Optional.of(new Generation.Computed(twice, chance(2) || major < 18))));
    return table.withColumns(columns);
  }

  private Table withChecks(Table table) {
    List<Constraint> constraints = new ArrayList<>(table.constraints());
    String prefix = table.name().name() + "_";
    for (String column : named(table, "integer")) {
      if (chance(2)) {
        Expression positive =
            new Expression(Identifiers.quote(column) + " >= " + random.nextInt(2));
        constraints.add(
            new CheckConstraint(
                prefix + column + "_check", positive, chance(5), !chance(4) || major < 18));
      }
    }
    for (String column : named(table, "text")) {
      if (chance(2)) {
        constraints.add(
            new UniqueConstraint(
                prefix + column + "_key",
                List.of(column),
                chance(3),
                pick(List.of(Deferrability.values()))));
      }
    }
    return table.withConstraints(constraints);
  }

  private Table withIndexes(Table table) {
    List<Index> indexes = new ArrayList<>();
    for (Column column : table.columns()) {
      boolean indexable = !List.of("json", "jsonb").contains(column.type().name());
      boolean computed = column.generation().isPresent();
      if (indexable && !computed && chance(4)) {
        indexes.add(index(table, column));
      }
    }
    return table.withIndexes(indexes);
  }

  private Index index(Table table, Column column) {
    IndexKey key = IndexKey.column(column.name());
    boolean descending = chance(3);
    key = new IndexKey(key.term(), Optional.empty(), Optional.empty(), descending, chance(3));
    if (column.type().equals(DataType.TEXT) && chance(2)) {
      Expression lower = new Expression("lower(" + Identifiers.quote(column.name()) + ")");
      key = key.withTerm(new IndexKey.ExpressionTerm(lower));
    }
    Optional<Expression> predicate =
        chance(3)
            ? Optional.of(new Expression(Identifiers.quote(column.name()) + " IS NOT NULL"))
            : Optional.empty();
    return new Index(
        "idx_" + table.name().name() + "_" + column.name(),
        chance(4),
        "btree",
        List.of(key),
        chance(4) ? List.of("id") : List.of(),
        false,
        predicate,
        comment());
  }

  private Table withTriggers(Table table) {
    if (chance(2)) {
      return table;
    }
    List<Column> plain =
        table.columns().stream().filter(each -> each.generation().isEmpty()).toList();
    String column = pick(plain.isEmpty() ? table.columns() : plain).name();
    boolean ofColumn = chance(2);
    return table.withTriggers(
        List.of(
            new Trigger(
                "stamps",
                pick(List.of(Trigger.Timing.BEFORE, Trigger.Timing.AFTER)),
                chance(2)
                    ? List.of(Trigger.Event.UPDATE)
                    : List.of(Trigger.Event.INSERT, Trigger.Event.UPDATE),
                ofColumn ? List.of(column) : List.of(),
                true,
                chance(2)
                    ? Optional.of(
                        new Expression("new." + Identifiers.quote(column) + " IS NOT NULL"))
                    : Optional.empty(),
                STAMP,
                chance(3) ? List.of("it's", "a\\b") : List.of(),
                comment())));
  }

  private Table withPolicies(Table table) {
    boolean enabled = chance(2);
    List<Policy> policies = new ArrayList<>();
    if (chance(2)) {
      Expression condition =
          new Expression(Identifiers.quote(pick(table.columns()).name()) + " IS NOT NULL");
      policies.add(
          new Policy(
              "Those who may",
              !chance(3),
              chance(2) ? Policy.Command.ALL : Policy.Command.UPDATE,
              List.of(),
              Optional.of(condition),
              chance(2) ? Optional.of(new Expression("true")) : Optional.empty(),
              comment()));
    }
    return table.withPolicies(policies).withRowSecurity(enabled, enabled && chance(2));
  }
}
