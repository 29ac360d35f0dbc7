package dev.trammel.source.sql;

import dev.trammel.model.DefinedObject;
import dev.trammel.model.DefinedObject.Element;
import dev.trammel.model.Definition;
import dev.trammel.model.Definitions;
import dev.trammel.model.ObjectKind;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.AlterObject;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.syntax.Literals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads CREATE and ALTER of text search configurations and dictionaries, behind these words. */
final class TextSearchReader {

  /** What {@code simple} and the languages' configurations map: tokens that have a stem, others. */
  private static final List<String> ASCII = List.of("asciihword", "asciiword", "hword_asciipart");

  private static final List<String> WORDS = List.of("hword", "hword_part", "word");

  private static final List<String> OTHERS =
      List.of(
          "email",
          "file",
          "float",
          "host",
          "hword_numpart",
          "int",
          "numhword",
          "numword",
          "sfloat",
          "uint",
          "url",
          "url_path",
          "version");

  private final TokenCursor cursor;

  TextSearchReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  Clause dictionary() {
    QualifiedName name = cursor.newName("a dictionary's name");
    QualifiedName template = QualifiedName.of("");
    SortedMap<String, String> options = new TreeMap<>();
    cursor.expect("(");
    do {
      String option = cursor.label("an option");
      cursor.expect("=");
      if (option.equals("template")) {
        template = named("a template's name");
      } else {
        options.put(option, Literals.quote(cursor.next().value()));
      }
    } while (cursor.accept(","));
    cursor.expect(")");
    DefinedObject object = Definitions.dictionary(name, template, options);
    return now -> DefinedStatements.create(now, object, false);
  }

  private QualifiedName named(String what) {
    List<String> path = cursor.path(what);
    return path.size() == 1
        ? QualifiedName.of(path.get(0))
        : Definitions.named(path.get(0), path.get(1));
  }

  /** {@code (name = value, …)} behind a dictionary's name. */
  Clause alterDictionary(DefinedObject.Key key) {
    SortedMap<String, Optional<Definition>> options = new TreeMap<>();
    cursor.expect("(");
    do {
      String option = cursor.label("an option");
      options.put(
          option,
          cursor.accept("=")
              ? Optional.of(Definitions.words(Literals.quote(cursor.next().value())))
              : Optional.empty());
    } while (cursor.accept(","));
    cursor.expect(")");
    return now -> {
      DefinedObject former = former(now, key);
      SortedMap<Element, Optional<Definition>> changes = new TreeMap<>();
      options.forEach(
          (option, said) -> {
            Element element = Definitions.option(option);
            if (said.isPresent() || former.elements().containsKey(element)) {
              changes.put(element, said);
            }
          });
      return List.of(new AlterObject(key, changes));
    };
  }

  private static DefinedObject former(Situation now, DefinedObject.Key key) {
    return Optional.ofNullable(now.database().objects().get(key))
        .orElseThrow(
            () ->
                new InapplicableChange(new ObjectReference.DefinedReference(key), "is not there"));
  }

  Clause configuration() {
    QualifiedName name = cursor.newName("a configuration's name");
    cursor.expect("(");
    boolean copies = cursor.accept("copy");
    if (!copies) {
      cursor.expect("parser");
    }
    cursor.expect("=");
    // PostgreSQL takes the keyword for the parser of that name.
    QualifiedName from = cursor.accept("default") ? QualifiedName.of("default") : named("a name");
    cursor.expect(")");
    DefinedObject bare =
        Definitions.configuration(name, copies ? QualifiedName.of("default") : from);
    return now -> DefinedStatements.create(now, copies ? copy(now, bare, from) : bare, false);
  }

  private static DefinedObject copy(Situation now, DefinedObject bare, QualifiedName from) {
    DefinedObject known =
        now.database()
            .objects()
            .get(DefinedObject.Key.of(ObjectKind.TEXT_SEARCH_CONFIGURATION, from));
    if (known != null) {
      return known.withKey(bare.key()).withComment(Optional.empty());
    }
    String stem = from.name().equals("simple") ? "simple" : from.name() + "_stem";
    boolean latin = !from.name().equals("russian") && !from.name().equals("hindi");
    String ascii = latin ? stem : "english_stem";
    DefinedObject copy = bare;
    for (String each : ASCII) {
      copy = copy.withElement(Definitions.mapping(each), dictionaries(ascii));
    }
    for (String each : WORDS) {
      copy = copy.withElement(Definitions.mapping(each), dictionaries(stem));
    }
    for (String each : OTHERS) {
      copy = copy.withElement(Definitions.mapping(each), dictionaries("simple"));
    }
    return copy;
  }

  private static Definition dictionaries(String name) {
    return Definitions.dictionaries(List.of(QualifiedName.of(name)));
  }

  /** {@code ADD MAPPING …} and the like, behind a configuration's name. */
  Clause alterConfiguration(DefinedObject.Key key) {
    if (cursor.accept("drop", "mapping")) {
      boolean ifExists = cursor.accept("if", "exists");
      cursor.expect("for");
      List<String> tokens = tokens();
      return now -> {
        SortedMap<Element, Optional<Definition>> changes = new TreeMap<>();
        for (String each : tokens) {
          Element element = Definitions.mapping(each);
          if (!ifExists || former(now, key).elements().containsKey(element)) {
            changes.put(element, Optional.empty());
          }
        }
        return List.of(new AlterObject(key, changes));
      };
    }
    if (!cursor.accept("add", "mapping")) {
      cursor.expect("alter", "mapping");
    }
    List<String> tokens = cursor.accept("for") ? tokens() : List.of();
    if (cursor.accept("replace")) {
      QualifiedName from = named("a dictionary's name");
      cursor.expect("with");
      QualifiedName to = named("a dictionary's name");
      return now -> replacing(now, key, tokens, from, to);
    }
    cursor.expect("with");
    Definition said = Definitions.dictionaries(cursor.list(() -> named("a dictionary's name")));
    return now -> {
      SortedMap<Element, Optional<Definition>> changes = new TreeMap<>();
      tokens.forEach(each -> changes.put(Definitions.mapping(each), Optional.of(said)));
      return List.of(new AlterObject(key, changes));
    };
  }

  private static List<Change> replacing(
      Situation now,
      DefinedObject.Key key,
      List<String> tokens,
      QualifiedName from,
      QualifiedName to) {
    SortedMap<Element, Optional<Definition>> changes = new TreeMap<>();
    former(now, key)
        .elements()
        .forEach(
            (element, said) -> {
              List<QualifiedName> names = new ArrayList<>();
              for (Definition.Part part : said.parts()) {
                if (part instanceof Definition.ObjectName it) {
                  names.add(it.object().equals(from) ? to : it.object());
                }
              }
              Definition later = Definitions.dictionaries(names);
              boolean meant = tokens.isEmpty() || tokens.contains(element.name());
              if (meant && !later.equals(said)) {
                changes.put(element, Optional.of(later));
              }
            });
    return List.of(new AlterObject(key, changes));
  }

  private List<String> tokens() {
    return cursor.list(() -> cursor.label("a kind of token"));
  }
}
