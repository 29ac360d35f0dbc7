package dev.trammel.source.sql;

import dev.trammel.model.DataType;
import dev.trammel.model.Function;
import dev.trammel.model.FunctionOptions;
import dev.trammel.model.FunctionSignature;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.change.ReplaceFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reads {@code ALTER FUNCTION}, {@code PROCEDURE} or {@code ROUTINE}, behind these words. */
final class AlterFunctionReader {

  private final TokenCursor cursor;
  private final FunctionValues values;
  private final List<UnaryOperator<Function>> actions = new ArrayList<>();
  private QualifiedName name;
  private Optional<List<DataType>> types = Optional.empty();

  AlterFunctionReader(TokenCursor cursor) {
    this.cursor = cursor;
    this.values = new FunctionValues(cursor);
  }

  /** Empty for an action that changes what the model does not hold. */
  Optional<Clause> read() {
    name = cursor.functionName("a function's name");
    if (cursor.at("(")) {
      types = Optional.of(FunctionArguments.read(cursor).inputTypes());
    }
    RelocationReader relocation = new RelocationReader(cursor);
    if (relocation.isNext()) {
      return Optional.of(relocation.ofFound(this::reference, "a function's name"));
    }
    while (!cursor.atEnd() && !cursor.accept("restrict")) {
      if (!behaviour() && !planning() && !setting()) {
        return Optional.empty();
      }
    }
    return Optional.of(
        now -> {
          Function later = function(now);
          for (UnaryOperator<Function> each : actions) {
            later = each.apply(later);
          }
          return List.of(new ReplaceFunction(later));
        });
  }

  private Optional<ObjectReference> reference(Situation now) {
    return Optional.of(new ObjectReference.FunctionReference(function(now).signature()));
  }

  private Function function(Situation now) {
    return Functions.find(now, name, types)
        .orElseThrow(
            () ->
                new InapplicableChange(
                    new ObjectReference.FunctionReference(new FunctionSignature(name, "")),
                    "is not there"));
  }

  private boolean behaviour() {
    for (Function.Volatility each : Function.Volatility.values()) {
      if (cursor.accept(each.name().toLowerCase(Locale.ROOT))) {
        return actions.add(function -> function.withVolatility(each));
      }
    }
    if (cursor.accept("strict") || cursor.accept("returns", "null", "on", "null", "input")) {
      return actions.add(function -> function.withStrict(true));
    } else if (cursor.accept("called", "on", "null", "input")) {
      return actions.add(function -> function.withStrict(false));
    }
    cursor.accept("external");
    if (cursor.accept("security", "definer")) {
      return actions.add(function -> function.withSecurityDefiner(true));
    }
    return cursor.accept("security", "invoker")
        && actions.add(function -> function.withSecurityDefiner(false));
  }

  private boolean planning() {
    if (cursor.accept("parallel")) {
      FunctionOptions.Parallel parallel = values.parallel();
      return option(options -> options.withParallel(parallel));
    } else if (cursor.accept("leakproof")) {
      return option(options -> options.withLeakproof(true));
    } else if (cursor.accept("not", "leakproof")) {
      return option(options -> options.withLeakproof(false));
    } else if (cursor.accept("rows")) {
      Optional<String> rows = values.number(FunctionValues.USUAL_ROWS);
      return option(options -> options.withRows(rows));
    } else if (cursor.accept("support")) {
      QualifiedName support = cursor.functionName("a function's name");
      return option(options -> options.withSupport(Optional.of(support)));
    } else if (cursor.accept("cost")) {
      Optional<String> cost = values.number("");
      return actions.add(
          function ->
              function.withOptions(
                  function
                      .options()
                      .withCost(cost.filter(each -> !each.equals(usualCost(function))))));
    }
    return false;
  }

  private static String usualCost(Function function) {
    return FunctionValues.usualCost(function.language());
  }

  private boolean option(UnaryOperator<FunctionOptions> change) {
    return actions.add(function -> function.withOptions(change.apply(function.options())));
  }

  private boolean setting() {
    if (cursor.accept("reset", "all")) {
      return actions.add(function -> function.withSettings(List.of()));
    } else if (cursor.accept("reset")) {
      String setting = values.settingName();
      return actions.add(function -> without(function, setting));
    } else if (!cursor.accept("set")) {
      return false;
    }
    String setting = values.settingName();
    if (cursor.at("from", "current") || !(cursor.accept("to") || cursor.accept("="))) {
      return false;
    }
    if (cursor.accept("default")) {
      return actions.add(function -> without(function, setting));
    }
    String value = setting + "=" + values.setting(setting);
    return actions.add(
        function -> {
          List<String> others = without(function, setting).settings();
          return function.withSettings(Stream.concat(others.stream(), Stream.of(value)).toList());
        });
  }

  private static Function without(Function function, String setting) {
    return function.withSettings(
        function.settings().stream().filter(each -> !each.startsWith(setting + "=")).toList());
  }
}
