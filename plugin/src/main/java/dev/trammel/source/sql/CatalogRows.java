package dev.trammel.source.sql;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.CompositeType;
import dev.trammel.model.Constraint;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.DomainType;
import dev.trammel.model.EnumType;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Index;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Relation;
import dev.trammel.model.Table;
import dev.trammel.model.UniqueConstraint;
import dev.trammel.model.View;
import dev.trammel.model.change.NotNulls;
import dev.trammel.model.expression.TypeParser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The rows of PostgreSQL's catalogs that a database comes to, as far as conditions ask for them.
 */
final class CatalogRows {

  /** The columns of each catalog that are answered. */
  private static final Map<String, Set<String>> COLUMNS =
      Map.ofEntries(
          Map.entry(
              "information_schema.columns", Set.of("table_schema", "table_name", "column_name")),
          Map.entry("information_schema.tables", Set.of("table_schema", "table_name")),
          Map.entry("information_schema.views", Set.of("table_schema", "table_name")),
          Map.entry("information_schema.schemata", Set.of("schema_name")),
          Map.entry(
              "information_schema.table_constraints",
              Set.of(
                  "table_schema",
                  "constraint_schema",
                  "table_name",
                  "constraint_name",
                  "constraint_type")),
          Map.entry("pg_tables", Set.of("schemaname", "tablename")),
          Map.entry("pg_views", Set.of("schemaname", "viewname")),
          Map.entry("pg_matviews", Set.of("schemaname", "matviewname")),
          Map.entry("pg_policies", Set.of("schemaname", "tablename", "policyname")),
          Map.entry("pg_indexes", Set.of("schemaname", "tablename", "indexname")),
          Map.entry("pg_constraint", Set.of("conname", "conrelid", "contype")),
          Map.entry("pg_trigger", Set.of("tgname", "tgrelid")),
          Map.entry("pg_attribute", Set.of("attrelid", "attname")),
          Map.entry("pg_type", Set.of("typname", "typnamespace", "oid")),
          Map.entry("pg_enum", Set.of("enumlabel", "enumtypid")),
          Map.entry("pg_class", Set.of("relname", "relnamespace", "oid")),
          Map.entry("pg_namespace", Set.of("nspname")),
          Map.entry("pg_extension", Set.of("extname")));

  /** Columns that name the table to which a row belongs. */
  private static final List<String> OF_TABLES = List.of("table_name", "tablename");

  private final Situation now;
  private final Map<String, String> asked;
  private boolean found;

  private CatalogRows(Situation now, Map<String, String> asked) {
    this.now = now;
    this.asked = asked;
  }

  /** Whether all that the condition asks for is known here. */
  static boolean answers(CatalogCondition.Term term) {
    return !term.values().isEmpty()
        && COLUMNS.getOrDefault(term.catalog(), Set.of()).containsAll(term.values().keySet());
  }

  /** Whether there is a row with these values. */
  static boolean has(Situation now, CatalogCondition.Term term) {
    return new CatalogRows(now, term.values()).has(term);
  }

  private boolean has(CatalogCondition.Term term) {
    requireFollowed(term);
    read(term.catalog());
    if (found) {
      return true;
    }
    requireNamed(term);
    String type = term.values().getOrDefault("typname", "");
    return term.catalog().equals("pg_type")
        && (TypeParser.parse(type).filter(DataType::isBuiltIn).isPresent()
            || Types.mayBeOfExtension(QualifiedName.of(type), now.database()));
  }

  /** What statements made that are not followed may be there or not. */
  private void requireFollowed(CatalogCondition.Term term) {
    for (String value : term.values().values()) {
      String plain = value.substring(value.lastIndexOf('.') + 1);
      boolean open =
          now.unmodelled().stream().anyMatch(each -> each.name().equals(plain))
              || now.database().externals().keySet().stream()
                  .anyMatch(each -> each.name().equals(plain))
              || now.database().views().values().stream()
                  .anyMatch(
                      each -> each.name().name().equals(plain) && each.columnNames().isEmpty());
      if (open) {
        throw UndecidedCondition.ofPresence(plain);
      }
    }
  }

  /** PostgreSQL 18 keeps a constraint for NOT NULL, earlier ones none. */
  private static void requireNamed(CatalogCondition.Term term) {
    if (term.catalog().equals("pg_constraint")) {
      for (String value : term.values().values()) {
        if (value.endsWith("_not_null")) {
          throw UndecidedCondition.ofPresence(value.substring(value.lastIndexOf('.') + 1));
        }
      }
    }
  }

  private void read(String catalog) {
    Database database = now.database();
    switch (catalog) {
      case "information_schema.columns" -> relations(it -> columns(it, "table_schema"));
      case "pg_attribute" -> relations(it -> columns(it, ""));
      case "information_schema.tables" -> relations(it -> named("table_schema", "table_name", it));
      case "information_schema.views", "pg_views" -> views(catalog, false);
      case "pg_matviews" -> views(catalog, true);
      case "pg_tables" ->
          tables(it -> row("schemaname", it.name().schema(), "tablename", it.name().name()));
      case "pg_policies" ->
          tables(it -> it.policies().forEach(each -> member(it, "policyname", each.name())));
      case "pg_indexes" -> relations(it -> indexes(it));
      case "pg_constraint" -> {
        constraints();
        domainChecks();
      }
      case "information_schema.table_constraints" -> constraints();
      case "pg_trigger" ->
          relations(
              it ->
                  it.triggers()
                      .forEach(each -> row("tgname", each.name(), "tgrelid", key(it.name()))));
      case "pg_class" -> classes();
      case "pg_type" -> types();
      case "pg_enum" -> database.enumTypes().values().forEach(this::labels);
      case "pg_extension" -> {
        row("extname", "plpgsql");
        database.extensions().keySet().forEach(each -> row("extname", each));
      }
      default -> {
        schema(QualifiedName.PUBLIC);
        schema("pg_catalog");
        schema("information_schema");
        database.schemas().keySet().forEach(this::schema);
        database.externals().keySet().forEach(each -> schema(each.schema()));
      }
    }
  }

  private void schema(String name) {
    row("nspname", name, "schema_name", name);
  }

  /** A row of the catalog: columns and values in turn. */
  private void row(String... cells) {
    int equal = 0;
    for (int i = 0; i < cells.length; i += 2) {
      String value = asked.get(cells[i]);
      equal += value != null && value.equals(cells[i + 1]) ? 1 : 0;
    }
    found |= equal == asked.size();
  }

  private static String key(QualifiedName name) {
    return name.schema() + "." + name.name();
  }

  private void tables(Consumer<Table> each) {
    now.database().tables().values().stream().filter(this::isAskedFor).forEach(each);
  }

  private void relations(Consumer<Relation> each) {
    tables(each::accept);
    now.database().views().values().stream().filter(this::isAskedFor).forEach(each);
  }

  private boolean isAskedFor(Relation relation) {
    return OF_TABLES.stream()
        .map(asked::get)
        .allMatch(name -> name == null || name.equals(relation.name().name()));
  }

  private void named(String schemaColumn, String nameColumn, Relation it) {
    if (!(it instanceof View view) || !view.materialized()) {
      row(schemaColumn, it.name().schema(), nameColumn, it.name().name());
    }
  }

  private void views(String catalog, boolean materialized) {
    boolean standard = catalog.startsWith("information_schema");
    for (View view : now.database().views().values()) {
      if (view.materialized() == materialized) {
        row(
            standard ? "table_schema" : "schemaname",
            view.name().schema(),
            standard ? "table_name" : materialized ? "matviewname" : "viewname",
            view.name().name());
      }
    }
  }

  private void columns(Relation it, String standard) {
    boolean materialized = it instanceof View view && view.materialized();
    for (String column : it.columnNames()) {
      if (standard.isEmpty()) {
        row("attrelid", key(it.name()), "attname", column);
      } else if (!materialized) {
        row(standard, it.name().schema(), "table_name", it.name().name(), "column_name", column);
      }
    }
  }

  private void member(Relation it, String column, String name) {
    row("schemaname", it.name().schema(), "tablename", it.name().name(), column, name);
  }

  private void indexes(Relation it) {
    for (Index each : it.indexes()) {
      member(it, "indexname", each.name());
    }
    if (it instanceof Table table) {
      table.constraints().stream()
          .filter(Keys::hasIndex)
          .forEach(each -> member(it, "indexname", each.name()));
    }
  }

  /** The standard knows no exclusion constraints. */
  private void constraints() {
    tables(it -> it.constraints().forEach(each -> constraint(it, each)));
    tables(this::notNulls);
  }

  private void notNulls(Table table) {
    for (Column each : table.columns()) {
      if (!each.nullable()) {
        row(
            "conname", NotNulls.name(table.name(), each),
            "conrelid", key(table.name()),
            "contype", "n");
      }
    }
  }

  private void constraint(Table table, Constraint constraint) {
    row(
        "conname", constraint.name(),
        "conrelid", key(table.name()),
        "contype", letter(constraint),
        "constraint_name", constraint.name(),
        "table_name", table.name().name(),
        "table_schema", table.name().schema(),
        "constraint_schema", table.name().schema(),
        "constraint_type", word(constraint));
  }

  private static String letter(Constraint constraint) {
    if (constraint instanceof PrimaryKey) {
      return "p";
    } else if (constraint instanceof UniqueConstraint) {
      return "u";
    } else if (constraint instanceof ForeignKey) {
      return "f";
    }
    return constraint instanceof CheckConstraint ? "c" : "x";
  }

  private static String word(Constraint constraint) {
    return switch (letter(constraint)) {
      case "p" -> "PRIMARY KEY";
      case "u" -> "UNIQUE";
      case "f" -> "FOREIGN KEY";
      default -> "CHECK";
    };
  }

  private void domainChecks() {
    for (var type : now.database().types().values()) {
      if (type instanceof DomainType domain) {
        domain.checks().forEach(each -> row("conname", each.name(), "contype", "c"));
      }
    }
  }

  private void relationClass(QualifiedName name) {
    row("relname", name.name(), "relnamespace", name.schema(), "oid", key(name));
  }

  private void classes() {
    relations(it -> relationClass(it.name()));
    relations(it -> it.indexes().forEach(each -> relationClass(it.name().withName(each.name()))));
    tables(
        it ->
            it.constraints().stream()
                .filter(Keys::hasIndex)
                .forEach(each -> relationClass(it.name().withName(each.name()))));
    now.database().sequences().keySet().forEach(this::relationClass);
    now.database().externals().keySet().forEach(this::relationClass);
    now.database().types().values().stream()
        .filter(CompositeType.class::isInstance)
        .forEach(each -> relationClass(each.name()));
  }

  private void type(QualifiedName name) {
    row("typname", name.name(), "typnamespace", name.schema(), "oid", key(name));
  }

  private void types() {
    relations(it -> type(it.name()));
    now.database().enumTypes().keySet().forEach(this::type);
    now.database().types().keySet().forEach(this::type);
    now.database().externals().keySet().forEach(this::type);
  }

  private void labels(EnumType type) {
    type.labels().forEach(label -> row("enumlabel", label, "enumtypid", key(type.name())));
  }
}
