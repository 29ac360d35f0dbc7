package dev.trammel.source.sql;

import dev.trammel.model.DefinedObject;
import dev.trammel.model.DefinedObject.Element;
import dev.trammel.model.Definition;
import dev.trammel.model.Definitions;
import dev.trammel.model.Expression;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.change.AlterObject;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.DefinedObjects;
import dev.trammel.model.change.InapplicableChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@code CREATE PUBLICATION} and {@code ALTER PUBLICATION}, behind these words. */
final class PublicationReader {

  private static final List<String> OPERATIONS = List.of("insert", "update", "delete", "truncate");

  /**
   * A table or schema as written.
   *
   * @param only whether the tables below are not meant
   */
  private record Published(
      boolean schema,
      QualifiedName name,
      boolean only,
      List<String> columns,
      Optional<Expression> where) {}

  private final TokenCursor cursor;

  PublicationReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  Clause create() {
    String name = cursor.name("a publication's name");
    List<Published> published = new ArrayList<>();
    boolean all = false;
    if (cursor.accept("for")) {
      all = cursor.accept("all", "tables");
      if (!all) {
        published = published();
      }
    }
    Map<String, Optional<Definition>> options =
        cursor.accept("with") ? options() : new LinkedHashMap<>();
    DefinedObject bare = Definitions.publication(name, all);
    List<Published> objects = published;
    return now -> {
      SortedMap<Element, Definition> elements = elements(now, bare.key(), objects);
      options.forEach(
          (option, said) -> said.ifPresent(it -> elements.put(Definitions.option(option), it)));
      return DefinedStatements.create(now, bare.withElements(elements), false);
    };
  }

  /** Behind the name. */
  Clause alter(DefinedObject.Key key) {
    if (cursor.at("set", "(")) {
      cursor.expect("set");
      Map<String, Optional<Definition>> options = options();
      return now -> List.of(setOptions(now, key, options));
    }
    boolean adds = cursor.accept("add");
    boolean sets = !adds && cursor.accept("set");
    if (!adds && !sets) {
      cursor.expect("drop");
    }
    List<Published> published = published();
    return now -> {
      SortedMap<Element, Definition> elements = elements(now, key, published);
      return List.of(sets ? set(now, key, elements) : change(now, key, elements, adds));
    };
  }

  private static DefinedObject former(Situation now, DefinedObject.Key key) {
    return Optional.ofNullable(now.database().objects().get(key))
        .orElseThrow(
            () ->
                new InapplicableChange(new ObjectReference.DefinedReference(key), "is not there"));
  }

  private static Change setOptions(
      Situation now, DefinedObject.Key key, Map<String, Optional<Definition>> options) {
    DefinedObject former = former(now, key);
    SortedMap<Element, Optional<Definition>> changes = new TreeMap<>();
    options.forEach(
        (option, said) -> {
          Element element = Definitions.option(option);
          if (said.isPresent() || former.elements().containsKey(element)) {
            changes.put(element, said);
          }
        });
    return new AlterObject(key, changes);
  }

  private static Change set(
      Situation now, DefinedObject.Key key, SortedMap<Element, Definition> elements) {
    SortedMap<Element, Optional<Definition>> changes = new TreeMap<>();
    for (Element each : former(now, key).elements().keySet()) {
      if (!each.role().equals(Definitions.OPTION)) {
        changes.put(each, Optional.empty());
      }
    }
    elements.forEach((element, said) -> changes.put(element, Optional.of(said)));
    return new AlterObject(key, changes);
  }

  private static Change change(
      Situation now, DefinedObject.Key key, SortedMap<Element, Definition> elements, boolean adds) {
    DefinedObject former = former(now, key);
    SortedMap<Element, Optional<Definition>> changes = new TreeMap<>();
    elements.forEach(
        (element, said) -> {
          boolean there = former.elements().containsKey(element);
          if (there == adds && !now.declaring()) {
            throw new InapplicableChange(
                new ObjectReference.DefinedReference(key),
                (adds ? "has " : "has no ")
                    + DefinedObjects.describe(element)
                    + (adds ? " already" : ""));
          }
          changes.put(element, adds ? Optional.of(said) : Optional.empty());
        });
    return new AlterObject(key, changes);
  }

  private List<Published> published() {
    List<Published> published = new ArrayList<>();
    boolean schema = false;
    do {
      if (cursor.accept("tables", "in", "schema")) {
        schema = true;
      } else if (cursor.accept("table")) {
        schema = false;
      }
      published.add(schema ? schema() : table());
    } while (cursor.accept(","));
    return published;
  }

  private Published schema() {
    QualifiedName name = QualifiedName.of(cursor.name("a schema's name"));
    String schema =
        name.name().equals("current_schema") ? cursor.schemas().ofNew("x").schema() : name.name();
    return new Published(true, QualifiedName.of(schema), true, List.of(), Optional.empty());
  }

  private Published table() {
    boolean only = cursor.accept("only");
    boolean parenthesised = only && cursor.accept("(");
    QualifiedName table = cursor.qualifiedName("a table's name");
    if (parenthesised) {
      cursor.expect(")");
    }
    cursor.accept("*");
    List<String> columns = cursor.at("(") ? cursor.columnList() : List.of();
    Optional<Expression> where =
        cursor.accept("where") ? Optional.of(cursor.parenthesised()) : Optional.empty();
    return new Published(false, table, only, columns, where);
  }

  private static SortedMap<Element, Definition> elements(
      Situation now, DefinedObject.Key key, List<Published> published) {
    SortedMap<Element, Definition> elements = new TreeMap<>();
    for (Published each : published) {
      if (each.schema()) {
        elements.put(Definitions.schema(each.name().name()), Definition.EMPTY);
      } else {
        Table table = now.table(each.name(), new ObjectReference.DefinedReference(key));
        tables(now, table, each.only())
            .forEach(
                it ->
                    elements.put(
                        Definitions.table(it),
                        Definitions.published(it, each.columns(), each.where())));
      }
    }
    return elements;
  }

  /** Tables that inherit are meant too; partitions come with what they are partitions of. */
  private static Stream<QualifiedName> tables(Situation now, Table table, boolean only) {
    Stream<QualifiedName> below =
        only || table.lineage().isPartitioned()
            ? Stream.of()
            : table.lineage().children().stream()
                .flatMap(each -> tables(now, now.table(each), false));
    return Stream.concat(Stream.of(table.name()), below);
  }

  /** Empty for what is so anyway. */
  private Map<String, Optional<Definition>> options() {
    Map<String, Optional<Definition>> options = new LinkedHashMap<>();
    cursor.expect("(");
    do {
      String option = cursor.label("an option");
      String value = "true";
      if (cursor.accept("=")) {
        value = cursor.next().value();
      }
      options.put(option, said(option, value.toLowerCase(Locale.ROOT)));
    } while (cursor.accept(","));
    cursor.expect(")");
    return options;
  }

  private static Optional<Definition> said(String option, String value) {
    if (option.equals("publish")) {
      List<String> named = Stream.of(value.split(",")).map(String::strip).toList();
      String all = OPERATIONS.stream().filter(named::contains).collect(Collectors.joining(", "));
      return all.equals(String.join(", ", OPERATIONS))
          ? Optional.empty()
          : Optional.of(Definitions.words("'" + all + "'"));
    } else if (option.equals("publish_generated_columns")) {
      return value.equals("none") ? Optional.empty() : Optional.of(Definitions.words("stored"));
    }
    boolean on = List.of("true", "on", "yes", "1", "t").contains(value);
    return on ? Optional.of(Definitions.words("true")) : Optional.empty();
  }
}
