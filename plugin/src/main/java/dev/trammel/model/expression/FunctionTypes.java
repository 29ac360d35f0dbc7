package dev.trammel.model.expression;

import dev.trammel.model.DataType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;

/**
 * The types of PostgreSQL's own functions, from {@code functions.properties}: {@code
 * name=type,?type,+type:result;…}, where {@code ?} has a default and {@code +} may come again.
 */
final class FunctionTypes {

  private static final FunctionTypes POSTGRES = read();

  private static final DataType NONE = DataType.builtIn("");

  /** Whether an argument has a default, or may come again. */
  private enum Arity {
    ONCE,
    OPTIONAL,
    REPEATED
  }

  private record Parameter(DataType type, Arity arity) {}

  private record Signature(List<Parameter> parameters, DataType result) {

    boolean takes(int count) {
      long least = parameters.stream().filter(each -> each.arity() == Arity.ONCE).count();
      boolean repeats = parameters.stream().anyMatch(each -> each.arity() == Arity.REPEATED);
      return count >= least && (repeats || count <= parameters.size());
    }

    DataType at(int position) {
      return parameters.get(Math.min(position, parameters.size() - 1)).type();
    }

    boolean matches(List<Optional<DataType>> arguments) {
      for (int i = 0; i < arguments.size(); i++) {
        if (arguments.get(i).isPresent() && !arguments.get(i).get().equals(at(i))) {
          return false;
        }
      }
      return true;
    }
  }

  private final Map<String, List<Signature>> signatures = new HashMap<>();

  private FunctionTypes() {}

  private static FunctionTypes read() {
    FunctionTypes types = new FunctionTypes();
    ResourceBundle lines =
        ResourceBundle.getBundle(
            "dev.trammel.model.expression.functions",
            Locale.ROOT,
            FunctionTypes.class.getClassLoader(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    for (String name : lines.keySet()) {
      types.signatures.put(
          name,
          Arrays.stream(lines.getString(name).split(";", -1))
              .map(FunctionTypes::signature)
              .toList());
    }
    return types;
  }

  private static Signature signature(String written) {
    int colon = written.lastIndexOf(':');
    List<Parameter> parameters =
        Arrays.stream(written.substring(0, colon).split(",", -1))
            .filter(each -> !each.isEmpty())
            .map(FunctionTypes::parameter)
            .toList();
    return new Signature(parameters, type(written.substring(colon + 1)));
  }

  private static Parameter parameter(String written) {
    return switch (written.charAt(0)) {
      case '?' -> new Parameter(type(written.substring(1)), Arity.OPTIONAL);
      case '+' -> new Parameter(type(written.substring(1)), Arity.REPEATED);
      default -> new Parameter(type(written), Arity.ONCE);
    };
  }

  private static DataType type(String printed) {
    return printed.startsWith("any") || printed.startsWith("\"any")
        ? NONE
        : TypeParser.parse(printed).orElse(NONE);
  }

  /**
   * The type that a literal gets as an argument, whatever PostgreSQL makes of the others.
   *
   * @param arguments what is known of all of them; nothing of literals
   */
  static Optional<DataType> ofLiteral(
      String function, List<Optional<DataType>> arguments, int position) {
    List<Signature> candidates = candidates(function, arguments);
    Set<DataType> types = new HashSet<>();
    candidates.forEach(each -> types.add(each.at(position)));
    // Among several, PostgreSQL takes a literal for a text, unless others decide.
    boolean free = candidates.stream().allMatch(each -> each.matches(known(arguments)));
    return free && types.contains(DataType.TEXT) ? Optional.of(DataType.TEXT) : only(types);
  }

  /** Whether PostgreSQL has a function of that name. */
  static boolean isKnown(String function) {
    return POSTGRES.signatures.containsKey(function);
  }

  static Optional<DataType> result(String function, List<Optional<DataType>> arguments) {
    Set<DataType> types = new HashSet<>();
    candidates(function, arguments).forEach(each -> types.add(each.result()));
    return only(types);
  }

  private static Optional<DataType> only(Set<DataType> types) {
    return types.size() == 1
        ? Optional.ofNullable(types.iterator().next()).filter(each -> !each.equals(NONE))
        : Optional.empty();
  }

  /** Those that fit what is known exactly, when there are any. */
  private static List<Signature> candidates(String name, List<Optional<DataType>> arguments) {
    List<Optional<DataType>> known = known(arguments);
    List<Signature> all =
        POSTGRES.signatures.getOrDefault(name, List.of()).stream()
            .filter(each -> each.takes(known.size()))
            .toList();
    List<Signature> exact = all.stream().filter(each -> each.matches(known)).toList();
    return exact.isEmpty() ? all : exact;
  }

  private static List<Optional<DataType>> known(List<Optional<DataType>> arguments) {
    return arguments.stream().map(each -> each.map(FunctionTypes::base)).toList();
  }

  /** Functions of texts take varchar for text. */
  private static DataType base(DataType type) {
    boolean varchar = type.isBuiltIn() && type.name().equals("character varying");
    return new DataType(
        type.schema(), varchar ? "text" : type.name(), List.of(), type.arrayDimensions());
  }
}
