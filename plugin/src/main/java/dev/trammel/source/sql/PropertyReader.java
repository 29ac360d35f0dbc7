package dev.trammel.source.sql;

import dev.trammel.model.DataType;
import dev.trammel.model.DefinedObject;
import dev.trammel.model.Definition;
import dev.trammel.model.Definitions;
import dev.trammel.model.ObjectKind;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.syntax.Literals;
import dev.trammel.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads {@code CREATE AGGREGATE}, {@code COLLATION} and {@code CAST}, behind these words. */
final class PropertyReader {

  private static final Set<String> FUNCTIONS =
      Set.of(
          "sfunc",
          "finalfunc",
          "combinefunc",
          "serialfunc",
          "deserialfunc",
          "msfunc",
          "minvfunc",
          "mfinalfunc");

  private static final Set<String> TYPES = Set.of("stype", "mstype", "basetype");
  private static final Set<String> STRINGS = Set.of("initcond", "minitcond");
  private static final Set<String> OPERATORS = Set.of("sortop");

  private static final Map<String, String> FORMER =
      Map.of("sfunc1", "sfunc", "stype1", "stype", "initcond1", "initcond");

  private final TokenCursor cursor;

  PropertyReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /** Empty for one that the model does not hold. */
  Optional<Clause> aggregate(boolean orReplace) {
    QualifiedName name = cursor.newName("an aggregate's name");
    boolean former = cursor.peek(1).isName() && cursor.peek(2).isSymbol("=");
    List<DataType> used = new ArrayList<>();
    Optional<String> signature = former ? Optional.of("") : signature(cursor, used);
    if (signature.isEmpty()) {
      cursor.rest();
      return Optional.empty();
    }
    SortedMap<String, Definition> properties = properties();
    if (properties.remove("hypothetical") != null) {
      return Optional.empty();
    }
    properties.computeIfPresent(
        "parallel", (key, said) -> said.equals(Definitions.words("unsafe")) ? null : said);
    for (String each : List.of("finalfunc_modify", "mfinalfunc_modify")) {
      properties.computeIfPresent(
          each, (key, said) -> said.equals(Definitions.words("read_only")) ? null : said);
    }
    String types = signature.get();
    if (former) {
      Definition base = properties.remove("basetype");
      types =
          base != null && base.parts().get(0) instanceof Definition.TypeName it
              ? FunctionArguments.printed(it.type())
              : "*";
      types = types.equals("\"any\"") || types.equals("any") ? "*" : types;
    }
    DefinedObject object =
        Definitions.properties(
            new DefinedObject.Key(ObjectKind.AGGREGATE, name, Optional.empty(), "(" + types + ")"),
            properties);
    properties.values().stream()
        .flatMap(each -> each.parts().stream())
        .filter(Definition.TypeName.class::isInstance)
        .forEach(each -> used.add(((Definition.TypeName) each).type()));
    return Optional.of(
        now -> {
          Types.requireKnown(used, now, new ObjectReference.DefinedReference(object.key()));
          return DefinedStatements.create(now, object, orReplace);
        });
  }

  /** The types of an aggregate's arguments; empty for what the model does not hold. */
  static Optional<String> signature(TokenCursor cursor) {
    return signature(cursor, new ArrayList<>());
  }

  private static Optional<String> signature(TokenCursor cursor, List<DataType> used) {
    if (cursor.accept("(", "*", ")")) {
      return Optional.of("*");
    }
    for (int i = 0; !cursor.peek(i).isSymbol(")") && !cursor.peek(i).text().isEmpty(); i++) {
      if (cursor.peek(i).isWord("order") || cursor.peek(i).isWord("variadic")) {
        return Optional.empty();
      }
    }
    List<DataType> types = FunctionArguments.read(cursor).inputTypes();
    used.addAll(types);
    return Optional.of(
        types.stream().map(FunctionArguments::printed).collect(Collectors.joining(", ")));
  }

  private SortedMap<String, Definition> properties() {
    SortedMap<String, Definition> properties = new TreeMap<>();
    cursor.expect("(");
    do {
      String written = cursor.label("a property").toLowerCase(Locale.ROOT);
      String name = FORMER.getOrDefault(written, written);
      properties.put(name, cursor.accept("=") ? value(name) : Definition.EMPTY);
    } while (cursor.accept(","));
    cursor.expect(")");
    return properties;
  }

  private Definition value(String name) {
    if (FUNCTIONS.contains(name)) {
      QualifiedName function = cursor.functionName("a function's name");
      return Definition.EMPTY.with(
          new Definition.FunctionName(Definitions.named(function.schema(), function.name())));
    } else if (TYPES.contains(name)) {
      return Definition.EMPTY.with(
          new Definition.TypeName(FunctionArguments.withoutModifiers(cursor.type())));
    } else if (OPERATORS.contains(name)) {
      return Definitions.words(operator());
    }
    Token token = cursor.next();
    boolean text = STRINGS.contains(name);
    return Definitions.words(
        text ? Literals.quote(token.value()) : token.value().toLowerCase(Locale.ROOT));
  }

  private String operator() {
    if (cursor.accept("operator", "(")) {
      String last = "";
      while (!cursor.at(")")) {
        last = cursor.next().text();
      }
      cursor.expect(")");
      return last;
    }
    return cursor.next().text();
  }

  /** Empty for a copy of one that is not known. */
  Optional<Clause> collation() {
    boolean ifNotExists = cursor.accept("if", "not", "exists");
    QualifiedName name = cursor.newName("a collation's name");
    SortedMap<String, Definition> properties = new TreeMap<>();
    properties.put("provider", Definitions.words("libc"));
    if (cursor.accept("from")) {
      String other = cursor.path("a collation's name").get(0);
      if (!cursor.atEnd() || !Set.of("C", "POSIX").contains(other)) {
        cursor.rest();
        return Optional.empty();
      }
      properties.put("locale", Definitions.words(Literals.quote(other)));
    } else {
      collationProperties(properties);
    }
    DefinedObject object =
        Definitions.properties(DefinedObject.Key.of(ObjectKind.COLLATION, name), properties);
    return Optional.of(
        now ->
            ifNotExists && !now.declaring() && now.database().objects().containsKey(object.key())
                ? List.of()
                : DefinedStatements.create(now, object, false));
  }

  private void collationProperties(SortedMap<String, Definition> properties) {
    cursor.expect("(");
    do {
      String name = cursor.label("a property").toLowerCase(Locale.ROOT);
      cursor.expect("=");
      Token value = cursor.next();
      properties.put(
          name,
          Definitions.words(
              name.equals("provider") || name.equals("deterministic")
                  ? value.value().toLowerCase(Locale.ROOT)
                  : Literals.quote(value.value())));
    } while (cursor.accept(","));
    cursor.expect(")");
    properties.remove("version");
    properties.computeIfPresent(
        "deterministic",
        (key, said) ->
            Set.of(Definitions.words("true"), Definitions.words("on")).contains(said)
                ? null
                : Definitions.words("false"));
    Definition collate = properties.get("lc_collate");
    if (collate != null && collate.equals(properties.get("lc_ctype"))) {
      properties.remove("lc_collate");
      properties.remove("lc_ctype");
      properties.put("locale", collate);
    }
  }

  Clause cast() {
    String types = castSignature(cursor);
    Optional<QualifiedName> function = Optional.empty();
    String how;
    if (cursor.accept("without", "function")) {
      how = "WITHOUT FUNCTION";
    } else if (cursor.accept("with", "inout")) {
      how = "WITH INOUT";
    } else {
      cursor.expect("with", "function");
      QualifiedName name = cursor.functionName("a function's name");
      function = Optional.of(Definitions.named(name.schema(), name.name()));
      String source = types.substring(1, types.indexOf(" AS "));
      how = "(" + (cursor.at("(") ? signature(cursor).orElse("") : source) + ")";
    }
    if (cursor.accept("as", "assignment")) {
      how += " AS ASSIGNMENT";
    } else if (cursor.accept("as", "implicit")) {
      how += " AS IMPLICIT";
    }
    int as = types.indexOf(" AS ");
    DefinedObject object =
        Definitions.cast(
            types.substring(1, as), types.substring(as + 4, types.length() - 1), function, how);
    return now -> DefinedStatements.create(now, object, false);
  }

  /** {@code (integer AS text)}. */
  static String castSignature(TokenCursor cursor) {
    cursor.expect("(");
    String source = FunctionArguments.printed(cursor.type());
    cursor.expect("as");
    String target = FunctionArguments.printed(cursor.type());
    cursor.expect(")");
    return "(" + source + " AS " + target + ")";
  }
}
