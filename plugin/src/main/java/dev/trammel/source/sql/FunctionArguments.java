package dev.trammel.source.sql;

import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.DataType;
import dev.trammel.model.Expression;
import dev.trammel.model.Function;
import dev.trammel.model.doc.TypeCells;
import dev.trammel.model.expression.PrintedForm;
import dev.trammel.syntax.Identifiers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A function's arguments. */
record FunctionArguments(List<Argument> arguments) {

  private static final Set<String> ENDS = Set.of(",", ")", "default", "=", ":=");

  /**
   * One argument.
   *
   * @param mode empty for IN
   * @param name empty when there is none
   */
  record Argument(String mode, String name, DataType type, Optional<Expression> defaultValue) {

    boolean isInput() {
      return !mode.equals("OUT");
    }

    private String print(boolean procedure) {
      StringBuilder printed = new StringBuilder();
      if (mode.isEmpty() && procedure) {
        printed.append("IN ");
      } else if (!mode.isEmpty()) {
        printed.append(mode).append(' ');
      }
      if (!name.isEmpty()) {
        printed.append(Identifiers.quote(name)).append(' ');
      }
      printed.append(printed(type));
      defaultValue.ifPresent(
          each ->
              printed
                  .append(" DEFAULT ")
                  .append(PrintedForm.of(each, withoutModifiers(type)).sql()));
      return printed.toString();
    }
  }

  FunctionArguments {
    arguments = List.copyOf(arguments);
  }

  /** A function does not keep the modifiers of its types. */
  static DataType withoutModifiers(DataType type) {
    return new DataType(type.schema(), type.name(), List.of(), type.arrayDimensions());
  }

  /** Reads {@code ( … )}. */
  static FunctionArguments read(TokenCursor cursor) {
    cursor.expect("(");
    List<Argument> arguments = cursor.at(")") ? List.of() : cursor.list(() -> argument(cursor));
    cursor.expect(")");
    return new FunctionArguments(arguments);
  }

  private static Argument argument(TokenCursor cursor) {
    String mode = mode(cursor);
    String name = "";
    if (!isTypeAlone(cursor)) {
      name = cursor.label("an argument's name");
      mode = mode.isEmpty() ? mode(cursor) : mode;
    }
    DataType type = cursor.type();
    boolean hasDefault = cursor.accept("default") || cursor.accept("=") || cursor.accept(":=");
    Optional<Expression> defaultValue =
        hasDefault ? Optional.of(cursor.expression()) : Optional.empty();
    return new Argument(mode, name, type, defaultValue);
  }

  private static String mode(TokenCursor cursor) {
    if (cursor.accept("inout") || cursor.accept("in", "out")) {
      return "INOUT";
    } else if (cursor.accept("in")) {
      return "";
    }
    for (String mode : List.of("out", "variadic")) {
      if (cursor.accept(mode)) {
        return mode.toUpperCase(Locale.ROOT);
      }
    }
    return "";
  }

  private static boolean isTypeAlone(TokenCursor cursor) {
    return cursor
        .typeLength()
        .map(cursor::peek)
        .filter(next -> next.text().isEmpty() || ENDS.contains(next.value()))
        .isPresent();
  }

  /** As {@code pg_get_function_arguments} prints them. */
  String print(boolean procedure) {
    return arguments.stream().map(each -> each.print(procedure)).collect(Collectors.joining(", "));
  }

  /** A type as functions are printed with it. */
  static String printed(DataType type) {
    return TypeCells.inFull(withoutModifiers(type));
  }

  /** Those that a caller passes. */
  List<Argument> inputs() {
    return arguments.stream().filter(Argument::isInput).toList();
  }

  List<DataType> types() {
    return arguments.stream().map(Argument::type).toList();
  }

  /** What tells functions of one name apart. */
  List<DataType> inputTypes() {
    return inputs().stream().map(Argument::type).map(FunctionArguments::withoutModifiers).toList();
  }

  /** The result of a function without RETURNS. */
  Optional<String> outputs() {
    List<Argument> outputs =
        arguments.stream().filter(each -> each.mode().endsWith("OUT")).toList();
    if (outputs.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(outputs.size() > 1 ? "record" : printed(outputs.get(0).type()));
  }

  /** The arguments of a function of the model. */
  static FunctionArguments of(Function function) {
    String text = "(" + function.arguments() + ")";
    SourceText source = new SourceText("", text);
    return read(
        new TokenCursor(StatementSplitter.split(source).statements().get(0), new Diagnostics()));
  }
}
