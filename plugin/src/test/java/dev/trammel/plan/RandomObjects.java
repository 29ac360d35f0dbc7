package dev.trammel.plan;

import dev.trammel.model.Column;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.DefinedObject;
import dev.trammel.model.Definition;
import dev.trammel.model.Definitions;
import dev.trammel.model.Expression;
import dev.trammel.model.Function;
import dev.trammel.model.Generation;
import dev.trammel.model.ObjectKind;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Draws objects that are kept as their definitions, on the tables of a database. They have a chance
 * of their own, so that the rest is drawn as it was without them.
 */
final class RandomObjects {

  private static final QualifiedName WATCH = QualifiedName.of("watch");

  private final Random random;

  RandomObjects(long seed) {
    this.random = new Random(seed * 31 + 7);
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private Optional<String> comment() {
    return chance(4) ? Optional.of("It's kept") : Optional.empty();
  }

  Database in(Database database) {
    Database result = aggregate(watched(database));
    DefinedObject published = Definitions.publication("Feed", false);
    for (Table table : database.tables().values()) {
      List<Column> plain =
          table.columns().stream()
              .filter(each -> each.generation().isEmpty())
              .filter(each -> !each.type().name().equals("json"))
              .toList();
      if (chance(2)) {
        published = published.withElement(Definitions.table(table.name()), published(table));
      }
      if (plain.size() > 2 && chance(2)) {
        result = result.with(statistics(table, plain));
      }
      if (chance(3)) {
        result = result.with(rule(table));
      }
    }
    if (chance(3)) {
      published =
          published.withElement(Definitions.option("publish"), Definitions.words("'insert'"));
    }
    return chance(4) ? result : result.with(published.withComment(comment()));
  }

  /** A key that identifies what is replicated must be among them, or nobody can write the table. */
  private Definition published(Table table) {
    List<String> written =
        table.columns().stream()
            .filter(each -> !(each.generation().orElse(null) instanceof Generation.Computed))
            .map(Column::name)
            .toList();
    List<String> columns = chance(2) ? List.of() : written;
    return Definitions.published(
        table.name(),
        columns,
        chance(3) ? Optional.of(new Expression("id > 5")) : Optional.empty());
  }

  private DefinedObject statistics(Table table, List<Column> plain) {
    int first = random.nextInt(plain.size() - 1);
    DefinedObject statistics =
        Definitions.statistics(
            table.name().withName("of " + table.name().name()),
            new TreeSet<>(chance(2) ? List.of() : List.of("ndistinct")),
            plain.subList(first, first + 2).stream().map(Column::name).toList(),
            chance(3) ? List.of(new Expression("id % 10")) : List.of(),
            table.name());
    return (chance(3)
            ? statistics.withElement(Definitions.option("statistics"), Definitions.words("50"))
            : statistics)
        .withComment(comment());
  }

  private DefinedObject rule(Table table) {
    DefinedObject rule =
        Definitions.rule(
            "Stays",
            "DELETE",
            table.name(),
            chance(2) ? Optional.of(new Expression("old.id > 10")) : Optional.empty(),
            true,
            List.of());
    return (chance(3) ? rule.withElement(Definitions.firing(), Definitions.words("DISABLE")) : rule)
        .withComment(comment());
  }

  private Database watched(Database database) {
    if (chance(2)) {
      return database;
    }
    Function watch =
        new Function(
            WATCH,
            "",
            Optional.of("event_trigger"),
            "plpgsql",
            "BEGIN END",
            Function.Volatility.VOLATILE,
            false,
            false,
            List.of(),
            Optional.empty());
    DefinedObject trigger =
        Definitions.eventTrigger(
            "On tables", "ddl_command_end", chance(2) ? List.of() : List.of("CREATE TABLE"), WATCH);
    return database.with(watch).with(trigger.withComment(comment()));
  }

  private Database aggregate(Database database) {
    if (chance(2)) {
      return database;
    }
    TreeMap<String, Definition> properties = new TreeMap<>();
    properties.put(
        "sfunc",
        Definition.EMPTY.with(
            new Definition.FunctionName(QualifiedName.of(chance(2) ? "int4pl" : "int4larger"))));
    properties.put("stype", Definition.EMPTY.with(new Definition.TypeName(DataType.INTEGER)));
    return database.with(
        Definitions.properties(
            new DefinedObject.Key(
                ObjectKind.AGGREGATE, QualifiedName.of("Total"), Optional.empty(), "(integer)"),
            properties));
  }
}
