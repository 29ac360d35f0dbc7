package dev.trammel.check.python;

import dev.trammel.agents.pack.Conversion;
import dev.trammel.agents.pack.Library;
import dev.trammel.agents.pack.Signature;
import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.Expression;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.ObjectReference.ColumnReference;
import dev.trammel.model.ObjectReference.ConstraintReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.catalog.Catalog;
import dev.trammel.model.catalog.Counterpart;
import dev.trammel.model.catalog.Parameter;
import dev.trammel.model.catalog.Target;
import dev.trammel.model.rule.CheckReader;
import dev.trammel.syntax.Literals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** TR542: values that a column may hold and that the library refuses or misreads. */
public final class LibraryValues {

  private final Database declared;
  private final Library library;
  private final boolean asWritten;
  private final Function<ObjectReference, Position> places;
  private final List<Diagnostic> found = new ArrayList<>();

  private LibraryValues(
      Database declared,
      Library library,
      boolean asWritten,
      Function<ObjectReference, Position> places) {
    this.declared = declared;
    this.library = library;
    this.asWritten = asWritten;
    this.places = places;
  }

  /** A column, and the argument that its values become. */
  private record Pair(
      Table table, Column column, Counterpart.Argument counterpart, Signature.Argument argument) {}

  /**
   * Warnings, sorted by place.
   *
   * @param catalog says which column becomes which argument
   * @param asWritten whether values are judged as they stand; else those are left out that the
   *     catalog converts, omits or refuses
   * @param places where an object is stated
   */
  public static List<Diagnostic> check(
      Database declared,
      Catalog catalog,
      Library library,
      boolean asWritten,
      Function<ObjectReference, Position> places) {
    LibraryValues values = new LibraryValues(declared, library, asWritten, places);
    for (Target target : catalog.targets()) {
      target.parameters().forEach(parameter -> values.check(target, parameter));
    }
    return values.found.stream().sorted().toList();
  }

  private void check(Target target, Parameter parameter) {
    Optional<Table> table = declared.table(QualifiedName.of(target.table().value()));
    Optional<Column> column = table.flatMap(each -> each.column(parameter.name()));
    if (column.isPresent() && parameter.counterpart() instanceof Counterpart.Argument counterpart) {
      argument(target, counterpart)
          .map(argument -> new Pair(table.get(), column.get(), counterpart, argument))
          .ifPresent(
              pair -> {
                checkMembers(pair);
                checkDate(pair);
                checkZero(pair);
              });
    }
  }

  /** {@code temperature} of the target's class, or {@code llm.temperature} of a nested one. */
  private Optional<Signature.Argument> argument(Target target, Counterpart.Argument counterpart) {
    List<String> path = counterpart.parts();
    Optional<String> type =
        path.size() == 1
            ? Optional.of(target.constructs().value())
            : Optional.ofNullable(target.nested().get(path.get(0))).map(Located::value);
    return type.flatMap(each -> library.signature().argument(each, path.get(path.size() - 1)));
  }

  /** A value that the argument's enum does not have. */
  private void checkMembers(Pair pair) {
    Optional<List<String>> members = members(pair);
    if (members.isEmpty()) {
      return;
    }
    for (CheckConstraint check : pair.table().checkConstraints()) {
      for (String text : values(check, pair)) {
        boolean refused = !asWritten && pair.counterpart().refuses().containsKey(text);
        if (!refused && !members.get().contains(text)) {
          add(
              pair,
              new ConstraintReference(pair.table().name(), check.name()),
              Literals.quote(text),
              "one of " + String.join(", ", members.get()),
              "take it out of the CHECK, or say in the catalog that the library refuses it");
        }
      }
    }
  }

  /** The values that a check lists for the column; none when it is about something else. */
  private List<String> values(CheckConstraint check, Pair pair) {
    return CheckReader.read(check, pair.table(), declared)
        .flatMap(CheckReader::valueList)
        .filter(list -> list.column().name().equals(pair.column().name()))
        .map(CheckReader.ValueList::texts)
        .orElse(List.of());
  }

  private Optional<List<String>> members(Pair pair) {
    Map<String, List<String>> enums = library.signature().enums();
    Optional<String> converted =
        pair.counterpart()
            .conversion()
            .map(Located::value)
            .map(library.facts().conversions()::get)
            .flatMap(Conversion::enumType);
    return converted
        .or(
            () ->
                enums.keySet().stream()
                    .filter(path -> path.endsWith("." + pair.argument().type()))
                    .findFirst())
        .map(enums::get);
  }

  /** A date written in another language's patterns. */
  private void checkDate(Pair pair) {
    List<String> codes = library.facts().dateCodes();
    Optional<String> wanted =
        pair.argument().defaultText().filter(text -> codes.stream().anyMatch(text::contains));
    Optional<String> given = defaultText(pair).filter(text -> text.startsWith("'"));
    boolean converted = !asWritten && pair.counterpart().conversion().isPresent();
    if (wanted.isPresent()
        && given.isPresent()
        && !converted
        && codes.stream().noneMatch(given.get()::contains)) {
      String translated = given.get();
      for (Map.Entry<String, String> pattern : library.facts().datePatterns().entrySet()) {
        translated = translated.replace(pattern.getKey(), pattern.getValue());
      }
      add(
          pair,
          place(pair),
          given.get(),
          "a pattern such as " + wanted.get(),
          "write " + translated + ", or name a conversion in the catalog");
    }
  }

  /** 0 where absence is what the library takes for "no limit". */
  private void checkZero(Pair pair) {
    boolean absent =
        pair.argument().alternatives().contains("None")
            && pair.argument().defaultText().filter("None"::equals).isPresent();
    boolean omitted = !asWritten && pair.counterpart().omitWhen().isPresent();
    if (absent && !omitted && defaultText(pair).filter("0"::equals).isPresent()) {
      add(
          pair,
          place(pair),
          "0 for no limit",
          "None, or no argument at all",
          "leave the column NULL, or say in the catalog that 0 is omitted");
    }
  }

  private static ColumnReference place(Pair pair) {
    return new ColumnReference(pair.table().name(), pair.column().name());
  }

  private static Optional<String> defaultText(Pair pair) {
    return pair.column().defaultValue().map(Expression::sql);
  }

  private void add(Pair pair, ObjectReference place, String value, String expected, String fix) {
    String column = pair.table().name() + "." + pair.column().name();
    found.add(
        Diagnostic.warning(
                Code.TR542,
                places.apply(place),
                library.name()
                    + " "
                    + library.version()
                    + " does not take a value of "
                    + column
                    + " for "
                    + pair.counterpart().path().value())
            .found(value)
            .expected(expected)
            .fix(fix));
  }
}
