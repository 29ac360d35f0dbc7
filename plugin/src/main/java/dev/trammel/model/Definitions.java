package dev.trammel.model;

import dev.trammel.model.DefinedObject.Element;
import dev.trammel.syntax.Identifiers;
import dev.trammel.syntax.Literals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * Definitions as they are kept: what SQL says and what a server holds come out the same, however
 * they were written.
 */
public final class Definitions {

  /** A table of a publication. */
  public static final String TABLE = "TABLE";

  /** A schema of a publication. */
  public static final String SCHEMA = "TABLES IN SCHEMA";

  /** An option that is set in place. */
  public static final String OPTION = "OPTION";

  /** Whether an event trigger or rule fires. */
  public static final String FIRING = "FIRING";

  /** What a text search configuration does with a kind of token. */
  public static final String MAPPING = "MAPPING";

  private Definitions() {}

  /**
   * Extended statistics.
   *
   * @param kinds of {@code dependencies}, {@code mcv} and {@code ndistinct}; all where none is told
   *     from another
   */
  public static DefinedObject statistics(
      QualifiedName name,
      SortedSet<String> kinds,
      List<String> columns,
      List<Expression> expressions,
      QualifiedName table) {
    boolean all = kinds.size() == 3 || kinds.isEmpty();
    Definition definition =
        Definition.EMPTY
            .words(all ? "" : "(" + String.join(", ", kinds) + ")")
            .words("ON")
            .columns(table, columns);
    boolean first = columns.isEmpty();
    for (Expression each : expressions) {
      definition = first ? definition : definition.words(",");
      definition = definition.with(new Definition.Code(table, each));
      first = false;
    }
    return DefinedObject.of(
        DefinedObject.Key.of(ObjectKind.STATISTICS, name),
        definition.words("FROM").with(new Definition.RelationName(table)));
  }

  /**
   * An event trigger.
   *
   * @param tags in capitals; empty for all
   */
  public static DefinedObject eventTrigger(
      String name, String event, List<String> tags, QualifiedName function) {
    String when =
        tags.isEmpty()
            ? ""
            : " WHEN TAG IN ("
                + tags.stream().map(Literals::quote).collect(Collectors.joining(", "))
                + ")";
    return DefinedObject.of(
        DefinedObject.Key.of(ObjectKind.EVENT_TRIGGER, QualifiedName.of(name)),
        Definition.EMPTY
            .words("ON " + event + when + " EXECUTE FUNCTION")
            .with(new Definition.FunctionName(function))
            .words("()"));
  }

  public static DefinedObject publication(String name, boolean allTables) {
    return DefinedObject.of(
        DefinedObject.Key.of(ObjectKind.PUBLICATION, QualifiedName.of(name)),
        Definition.EMPTY.words(allTables ? "FOR ALL TABLES" : ""));
  }

  /**
   * What a publication says of a table.
   *
   * @param columns empty for all
   */
  public static Definition published(
      QualifiedName table, List<String> columns, Optional<Expression> where) {
    Definition definition = Definition.EMPTY;
    if (!columns.isEmpty()) {
      definition = definition.words("(").columns(table, columns).words(")");
    }
    return where.isPresent()
        ? definition.words("WHERE").with(new Definition.Code(table, where.get()))
        : definition;
  }

  public static Element table(QualifiedName table) {
    return Element.of(TABLE, table);
  }

  public static Element schema(String schema) {
    return Element.of(SCHEMA, schema);
  }

  public static Element option(String name) {
    return Element.of(OPTION, name);
  }

  public static Element firing() {
    return Element.of(FIRING, "");
  }

  /** Words alone. */
  public static Definition words(String sql) {
    return Definition.EMPTY.words(sql);
  }

  /**
   * A rule of a table or view.
   *
   * @param event {@code INSERT}, {@code UPDATE} or {@code DELETE}
   * @param actions without outer parentheses; empty for {@code NOTHING}
   */
  public static DefinedObject rule(
      String name,
      String event,
      QualifiedName relation,
      Optional<Expression> where,
      boolean instead,
      List<Expression> actions) {
    Definition definition =
        Definition.EMPTY
            .words("AS ON " + event + " TO")
            .with(new Definition.RelationName(relation));
    if (where.isPresent()) {
      definition = definition.words("WHERE").with(new Definition.Code(relation, where.get()));
    }
    definition = definition.words(instead ? "DO INSTEAD" : "DO ALSO");
    if (actions.isEmpty()) {
      definition = definition.words("NOTHING");
    } else if (actions.size() == 1) {
      definition = definition.with(new Definition.Command(actions.get(0)));
    } else {
      definition = definition.words("(");
      for (int i = 0; i < actions.size(); i++) {
        definition = i == 0 ? definition : definition.words(";");
        definition = definition.with(new Definition.Command(actions.get(i)));
      }
      definition = definition.words(")");
    }
    return DefinedObject.of(
        new DefinedObject.Key(ObjectKind.RULE, relation.withName(name), Optional.of(relation), ""),
        definition);
  }

  /**
   * An object of {@code name = value} in parentheses.
   *
   * @param properties by name, in small letters
   */
  public static DefinedObject properties(
      DefinedObject.Key key, SortedMap<String, Definition> properties) {
    Definition definition = Definition.EMPTY.words("(");
    boolean first = true;
    for (Map.Entry<String, Definition> each : properties.entrySet()) {
      definition = first ? definition : definition.words(",");
      first = false;
      definition =
          definition.words(each.getKey() + (each.getValue().parts().isEmpty() ? "" : " ="));
      for (Definition.Part part : each.getValue().parts()) {
        definition = definition.with(part);
      }
    }
    return DefinedObject.of(key, definition.words(")"));
  }

  /**
   * A cast.
   *
   * @param how all behind WITH that is not a function
   */
  public static DefinedObject cast(
      String source, String target, Optional<QualifiedName> function, String how) {
    Definition definition = Definition.EMPTY;
    if (function.isPresent()) {
      definition =
          definition.words("WITH FUNCTION").with(new Definition.FunctionName(function.get()));
    }
    return DefinedObject.of(
        new DefinedObject.Key(
            ObjectKind.CAST,
            QualifiedName.of(""),
            Optional.empty(),
            "(" + source + " AS " + target + ")"),
        definition.words(how));
  }

  /**
   * A text search dictionary.
   *
   * @param options by name, with their values as literals
   */
  public static DefinedObject dictionary(
      QualifiedName name, QualifiedName template, SortedMap<String, String> options) {
    DefinedObject dictionary =
        DefinedObject.of(
            DefinedObject.Key.of(ObjectKind.TEXT_SEARCH_DICTIONARY, name),
            Definition.EMPTY.words("template = " + sql(template)));
    for (Map.Entry<String, String> each : options.entrySet()) {
      dictionary = dictionary.withElement(option(each.getKey()), words(each.getValue()));
    }
    return dictionary;
  }

  public static DefinedObject configuration(QualifiedName name, QualifiedName parser) {
    return DefinedObject.of(
        DefinedObject.Key.of(ObjectKind.TEXT_SEARCH_CONFIGURATION, name),
        Definition.EMPTY.words("(parser = " + sql(parser) + ")"));
  }

  public static Element mapping(String token) {
    return Element.of(MAPPING, token);
  }

  /** The dictionaries that a kind of token is put to, in order. */
  public static Definition dictionaries(List<QualifiedName> dictionaries) {
    Definition definition = Definition.EMPTY;
    for (QualifiedName each : dictionaries) {
      definition = definition.parts().isEmpty() ? definition : definition.words(",");
      definition =
          definition.with(new Definition.ObjectName(ObjectKind.TEXT_SEARCH_DICTIONARY, each));
    }
    return definition;
  }

  /** A name of PostgreSQL's own, or of {@code public}, is written without its schema. */
  public static QualifiedName named(String schema, String name) {
    return schema.equals("pg_catalog") ? QualifiedName.of(name) : new QualifiedName(schema, name);
  }

  /** A name in SQL; its schema only where that is not {@code public}. */
  public static String sql(QualifiedName name) {
    return name.schema().equals(QualifiedName.PUBLIC)
        ? Identifiers.quote(name.name())
        : Identifiers.quote(name.schema()) + "." + Identifiers.quote(name.name());
  }
}
