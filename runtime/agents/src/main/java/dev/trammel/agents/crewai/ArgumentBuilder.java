package dev.trammel.agents.crewai;

import dev.trammel.agents.pack.LibraryPack.Argument;
import dev.trammel.agents.pack.LibraryPack.Parameter;
import dev.trammel.agents.pack.LibraryPack.Target;
import dev.trammel.agents.pack.Row;
import dev.trammel.agents.pack.RowErrors;
import dev.trammel.agents.pack.Signature;
import dev.trammel.agents.python.PythonExpression;
import dev.trammel.agents.python.PythonExpression.ListOf;
import dev.trammel.agents.python.PythonExpression.Literal;
import dev.trammel.agents.python.PythonPrinter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Makes keyword arguments of a row, in the catalog's order. A value that equals the library's own
 * default is left out, unless the catalog says that the column's default differs.
 */
final class ArgumentBuilder {

  private final Modules modules;
  private final Imports imports;
  private final Converters converters;
  private final Signature signature;

  ArgumentBuilder(Modules modules, Imports imports) {
    this.modules = modules;
    this.imports = imports;
    this.converters = new Converters(modules, imports);
    this.signature = modules.pack().library().signature();
  }

  /**
   * The arguments.
   *
   * @param resolved conversions whose values the caller makes itself; they are left out here
   * @param suggested the name for a class that a schema becomes
   */
  Map<String, PythonExpression> arguments(Row row, Set<String> resolved, String suggested) {
    Map<String, PythonExpression> arguments = new LinkedHashMap<>();
    Map<String, Map<String, PythonExpression>> nested = new LinkedHashMap<>();
    for (Parameter parameter : row.target().parameters().values()) {
      Optional<Argument> argument = parameter.argument();
      boolean elsewhere =
          argument
              .flatMap(Argument::conversion)
              .filter(c -> resolved.contains(c.name()))
              .isPresent();
      if (argument.isEmpty() || elsewhere) {
        continue;
      }
      String root = argument.get().path().get(0);
      boolean isNested = argument.get().path().size() > 1;
      if (isNested && !nested.containsKey(root)) {
        nested.put(root, new LinkedHashMap<>());
        // Holds the place of the nested object among the arguments.
        arguments.put(root, PythonExpression.literal(null));
      }
      value(row, parameter, argument.get(), suggested)
          .ifPresent(
              value ->
                  (isNested ? nested.get(root) : arguments)
                      .put(argument.get().path().get(isNested ? 1 : 0), value));
    }
    nested.forEach((root, values) -> place(arguments, row, root, values));
    return arguments;
  }

  private void place(
      Map<String, PythonExpression> arguments,
      Row row,
      String root,
      Map<String, PythonExpression> values) {
    String type = row.target().nested().get(root);
    if (values.isEmpty()) {
      arguments.remove(root);
      return;
    }
    for (Signature.Argument needed : signature.classes().get(type)) {
      if (needed.required() && !values.containsKey(needed.name())) {
        refuseMissing(row, root, needed.name(), values.keySet());
      }
    }
    arguments.put(
        root, PythonExpression.construct(imports.use(type).dotted(), providerNames(values)));
  }

  private void refuseMissing(Row row, String root, String needed, Set<String> others) {
    String column = row.target().columnOf(root, needed);
    if (row.value(column) == null) {
      modules
          .errors()
          .add(
              row.error(column, "without a value, " + String.join(" and ", others) + " say nothing")
                  .found("NULL")
                  .expected("a value, or NULL in the columns of the others too"));
    }
  }

  private Map<String, PythonExpression> providerNames(Map<String, PythonExpression> values) {
    ModelName names = new ModelName(modules.pack().library().facts());
    String model =
        values.get("model") instanceof Literal literal ? String.valueOf(literal.value()) : "";
    Map<String, PythonExpression> renamed = new LinkedHashMap<>();
    values.forEach((name, value) -> renamed.put(names.argument(model, name), value));
    return renamed;
  }

  private Optional<PythonExpression> value(
      Row row, Parameter parameter, Argument argument, String suggested) {
    Object value = row.value(parameter.column());
    RowErrors errors = modules.errors();
    if (value == null) {
      if (isRequired(row.target(), argument)) {
        errors.add(
            row.error(parameter.column(), "CrewAI needs a value for " + argument.path().get(0))
                .found("NULL")
                .expected("a value"));
      }
      return Optional.empty();
    }
    if (argument.omitWhen().filter(omitted -> isEqual(omitted, value)).isPresent()
        || !takesEffect(row, argument)
        || !new ValueRules(row, parameter.column(), argument, errors).allow(value)) {
      return Optional.empty();
    }
    Cell cell = new Cell(row, parameter.column(), errors);
    return converters
        .convert(parameter, value, suggested, cell)
        .filter(made -> argument.libraryDefault().isPresent() || !isDefault(row, argument, made));
  }

  private boolean isRequired(Target target, Argument argument) {
    return argument.path().size() == 1
        && signature
            .argument(target.constructs(), argument.path().get(0))
            .filter(Signature.Argument::required)
            .isPresent();
  }

  private static boolean takesEffect(Row row, Argument argument) {
    return argument.when().entrySet().stream()
        .allMatch(entry -> isEqual(entry.getValue(), row.value(entry.getKey())));
  }

  static boolean isEqual(Object wanted, Object value) {
    if (wanted instanceof BigDecimal number && value instanceof Long whole) {
      return number.compareTo(BigDecimal.valueOf(whole)) == 0;
    }
    if (wanted instanceof BigDecimal number && value instanceof BigDecimal other) {
      return number.compareTo(other) == 0;
    }
    return Objects.equals(wanted, value);
  }

  private boolean isDefault(Row row, Argument argument, PythonExpression made) {
    String type = row.target().constructs();
    if (argument.path().size() > 1) {
      type = row.target().nested().get(argument.path().get(0));
    }
    String name = argument.path().get(argument.path().size() - 1);
    Optional<String> written = signature.argument(type, name).flatMap(a -> a.defaultText());
    return written.filter(text -> isWritten(text, made)).isPresent();
  }

  /** Whether Python's own way of writing the default is what the expression says. */
  private static boolean isWritten(String text, PythonExpression made) {
    if (made instanceof ListOf list && list.items().isEmpty()) {
      return text.equals("list()") || text.equals("[]");
    }
    if (made instanceof Literal literal && literal.value() instanceof String value) {
      return text.equals("'" + value + "'");
    }
    return text.equals(PythonPrinter.inline(made));
  }
}
