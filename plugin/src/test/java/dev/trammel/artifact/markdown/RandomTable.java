package dev.trammel.artifact.markdown;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.DataType;
import dev.trammel.model.Deferrability;
import dev.trammel.model.Expression;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Generation;
import dev.trammel.model.Index;
import dev.trammel.model.IndexKey;
import dev.trammel.model.Policy;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.ReferentialAction;
import dev.trammel.model.Table;
import dev.trammel.model.Trigger;
import dev.trammel.model.UniqueConstraint;
import dev.trammel.syntax.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Draws tables, with any text in every place. */
final class RandomTable {

  /** What has a meaning in Markdown, in SQL or in the grammar of docs, and what has none. */
  private static final List<String> PIECES =
      List.of(
          "|",
          "\\",
          "`",
          "\n",
          "\r\n",
          "\n\n",
          "*",
          "**",
          "#",
          "## Columns (1 total)",
          "---\n\n",
          "- `x`: ",
          "` | ",
          " |\n",
          "| a | `b` | YES | - | - |",
          "```",
          "\n  ```\n",
          "→",
          " ",
          "a",
          "Ω",
          "\u0001",
          "'",
          "\"",
          "[← Back to Schema Overview](x)",
          "\\n",
          "- **Comment**: ",
          "### 1. p (ALL)\n\n",
          "-",
          "\t",
          "\u2028");

  private final Random random;

  RandomTable(Random random) {
    this.random = random;
  }

  Table table() {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      columns.add(column(i));
    }
    String first = columns.get(0).name();
    return Table.of(new QualifiedName(name(0), "t"), columns, constraints(first))
        .withIndexes(indexes(first))
        .withPolicies(policies())
        .withTriggers(triggers(first))
        .withRowSecurity(random.nextBoolean(), random.nextBoolean())
        .withComment(comment());
  }

  private Column column(int number) {
    List<DataType> types =
        List.of(
            DataType.builtIn("numeric", "3", "2"),
            DataType.TEXT.arrayOf(),
            DataType.builtIn("character varying", "9").arrayOf(),
            DataType.builtIn("timestamp with time zone", "3"),
            new DataType("public", "Mood|`", List.of(), random.nextInt(2)),
            new DataType("my schema", "ltree", List.of("1"), 0));
    List<Optional<Generation>> generations =
        List.of(
            Optional.empty(),
            Optional.of(new Generation.Identity(random.nextBoolean())),
            Optional.of(new Generation.Computed(expression(), random.nextBoolean())));
    Optional<Generation> generation = any(generations);
    return new Column(
        name(number),
        any(types),
        random.nextBoolean(),
        generation.isPresent() || random.nextBoolean()
            ? Optional.empty()
            : Optional.of(expression()),
        generation,
        random.nextInt(4) == 0 ? Optional.of(name(9)) : Optional.empty(),
        comment());
  }

  private List<Constraint> constraints(String column) {
    Deferrability deferrability = any(List.of(Deferrability.values()));
    List<Constraint> all =
        List.of(
            new PrimaryKey(name(0), List.of(column), deferrability),
            new UniqueConstraint(name(1), List.of(column), random.nextBoolean(), deferrability),
            new CheckConstraint(name(2), expression(), random.nextBoolean(), random.nextBoolean()),
            new ForeignKey(
                name(3),
                List.of(column, name(4)),
                new QualifiedName(name(5), name(6)),
                List.of(name(7), name(8)),
                any(List.of(ReferentialAction.values())),
                any(List.of(ReferentialAction.values())),
                random.nextBoolean(),
                deferrability,
                random.nextBoolean()));
    return all.stream().filter(each -> random.nextBoolean()).toList();
  }

  private List<Index> indexes(String column) {
    IndexKey key = IndexKey.column(column);
    IndexKey other =
        new IndexKey(
            new IndexKey.ExpressionTerm(new Expression("lower('it''s | x')")),
            Optional.of("C"),
            Optional.of("text_ops"),
            random.nextBoolean(),
            random.nextBoolean());
    Index index =
        new Index(
            name(10),
            random.nextBoolean(),
            any(List.of("btree", "gin")),
            List.of(key, other),
            random.nextBoolean() ? List.of(column) : List.of(),
            random.nextBoolean(),
            random.nextBoolean() ? Optional.of(new Expression("1 > 0 AND true")) : Optional.empty(),
            comment());
    return random.nextBoolean() ? List.of(index) : List.of();
  }

  private List<Policy> policies() {
    List<Policy> policies = new ArrayList<>();
    for (int i = 0; i < random.nextInt(3); i++) {
      policies.add(
          new Policy(
              i + text(),
              random.nextBoolean(),
              any(List.of(Policy.Command.values())),
              List.of("anon", "my role, \"x\" \\"),
              random.nextBoolean() ? Optional.of(expression()) : Optional.empty(),
              random.nextBoolean() ? Optional.of(expression()) : Optional.empty(),
              comment()));
    }
    return policies;
  }

  private List<Trigger> triggers(String column) {
    boolean update = random.nextBoolean();
    Trigger trigger =
        new Trigger(
            text() + "t",
            any(List.of(Trigger.Timing.values())),
            List.of(update ? Trigger.Event.UPDATE : Trigger.Event.TRUNCATE, Trigger.Event.INSERT),
            update && random.nextBoolean() ? List.of(column, name(11)) : List.of(),
            random.nextBoolean(),
            random.nextBoolean() ? Optional.of(expression()) : Optional.empty(),
            new QualifiedName(name(12), name(13)),
            random.nextBoolean() ? List.of("it's", text()) : List.of(),
            comment());
    return random.nextBoolean() ? List.of(trigger) : List.of();
  }

  /** An expression in which any text may stand as a literal. */
  private Expression expression() {
    String literal = "'" + text().replace("'", "''") + "'";
    List<String> shapes =
        List.of(
            literal + "::text",
            "a = " + literal + "\n  OR b",
            "now()",
            "CASE\n    WHEN a THEN " + literal + "\n    ELSE 'x'\nEND",
            "(a + 1) * (b - 1)",
            "f(" + literal + ", ARRAY['a', 'b'])");
    return new Expression(any(shapes));
  }

  private Optional<String> comment() {
    return random.nextBoolean() ? Optional.empty() : Optional.of("x" + text());
  }

  /** A name that only quotes can carry, or a plain one. */
  String name(int number) {
    return random.nextBoolean() ? "n" + number : Identifiers.truncate("N " + number + text());
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < random.nextInt(5); i++) {
      text.append(any(PIECES));
    }
    return text + "z";
  }

  <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
