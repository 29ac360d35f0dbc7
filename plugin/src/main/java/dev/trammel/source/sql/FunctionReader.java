package dev.trammel.source.sql;

import dev.trammel.model.DataType;
import dev.trammel.model.Function;
import dev.trammel.model.FunctionOptions;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Privileges;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateFunction;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.change.ReplaceFunction;
import dev.trammel.syntax.Identifiers;
import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads {@code CREATE FUNCTION} and {@code CREATE PROCEDURE}, behind these words. */
final class FunctionReader {

  private final TokenCursor cursor;
  private final FunctionValues values;
  private final boolean procedure;
  private String language = "sql";
  private String body = "";
  private Optional<Token> quoted = Optional.empty();
  private Function.Volatility volatility = Function.Volatility.VOLATILE;
  private boolean strict;
  private boolean securityDefiner;
  private FunctionOptions options = FunctionOptions.DEFAULT;
  private final List<String> settings = new ArrayList<>();
  private final List<DataType> resultTypes = new ArrayList<>();
  private final List<String> tableColumns = new ArrayList<>();

  FunctionReader(TokenCursor cursor, boolean procedure) {
    this.cursor = cursor;
    this.values = new FunctionValues(cursor);
    this.procedure = procedure;
  }

  Clause read(boolean orReplace) {
    QualifiedName name = cursor.newName("a function's name");
    FunctionArguments arguments = FunctionArguments.read(cursor);
    Optional<String> returns =
        cursor.accept("returns") ? Optional.of(returns()) : arguments.outputs();
    while (!cursor.atEnd()) {
      option();
    }
    Function function =
        new Function(
            name,
            arguments.print(procedure),
            procedure ? Optional.empty() : returns,
            language,
            body,
            volatility,
            strict,
            securityDefiner,
            settings,
            options,
            Privileges.EXECUTE,
            Optional.empty());
    Optional<PlpgsqlBody> block = block(function, arguments);
    List<DataType> used = new ArrayList<>(arguments.types());
    used.addAll(resultTypes);
    return now -> {
      Types.requireKnown(used, now, new ObjectReference.FunctionReference(function.signature()));
      if (isChecked()) {
        FunctionBody.requireWhatItReads(function, arguments, now);
        block
            .filter(each -> FunctionBody.hasUsualPath(settings))
            .ifPresent(
                each ->
                    each.requireTypes(
                        new ObjectReference.FunctionReference(function.signature()), now));
      }
      return changes(now, function, arguments.inputTypes(), orReplace);
    };
  }

  /** What stands in a body of PL/pgSQL, when PostgreSQL looks at it. */
  private Optional<PlpgsqlBody> block(Function function, FunctionArguments arguments) {
    boolean looks = language.equals("plpgsql") && quoted.isPresent() && !isUnchecked();
    if (!looks) {
      return Optional.empty();
    }
    String returns = function.returns().orElse("");
    Set<String> named = new HashSet<>(tableColumns);
    named.add(function.name().name());
    arguments.arguments().forEach(each -> named.add(each.name()));
    for (int i = 1; i <= arguments.arguments().size(); i++) {
      named.add("$" + i);
    }
    boolean outputs =
        !tableColumns.isEmpty()
            || arguments.arguments().stream().anyMatch(each -> each.mode().endsWith("OUT"));
    boolean set = returns.startsWith("TABLE(") || returns.startsWith("SETOF ");
    boolean nothing =
        outputs || procedure || returns.equals("void") || returns.equals("event_trigger");
    PlpgsqlReturns kind =
        set
            ? outputs ? PlpgsqlReturns.ARGUMENTS : PlpgsqlReturns.ROWS
            : nothing ? PlpgsqlReturns.NOTHING : PlpgsqlReturns.VALUE;
    return PlpgsqlBody.read(cursor.statement(), quoted.get(), named, kind);
  }

  private boolean isUnchecked() {
    return cursor.statement().source().text().contains("check_function_bodies");
  }

  /** PostgreSQL looks at a body, unless the session has told it not to, as dumps do. */
  private boolean isChecked() {
    return cursor.schemas().isUsual() && !isUnchecked();
  }

  private String returns() {
    if (cursor.accept("table")) {
      cursor.expect("(");
      List<String> columns = cursor.list(this::tableColumn);
      cursor.expect(")");
      return "TABLE(" + String.join(", ", columns) + ")";
    }
    boolean set = cursor.accept("setof");
    DataType type = cursor.type();
    if (cursor.accept("%", "type")) {
      cursor.unmodelled(cursor.peek(), "%TYPE is");
    } else {
      resultTypes.add(type);
    }
    return (set ? "SETOF " : "") + FunctionArguments.printed(type);
  }

  private String tableColumn() {
    String column = cursor.label("a column's name");
    tableColumns.add(column);
    String name = Identifiers.quote(column);
    DataType type = cursor.type();
    resultTypes.add(type);
    return name + " " + FunctionArguments.printed(type);
  }

  private void option() {
    Token option = cursor.peek();
    if (cursor.accept("language")) {
      language = languageName();
    } else if (cursor.accept("as")) {
      quoted = Optional.of(cursor.peek());
      body = cursor.string("the function's body");
      if (cursor.accept(",")) {
        cursor.string("a symbol");
      }
    } else if (cursor.at("begin", "atomic") || cursor.at("return")) {
      int start = option.offset();
      cursor.rest();
      body = cursor.statement().source().text().substring(start, cursor.statement().end());
    } else if (cursor.accept("set")) {
      setting();
    } else if (!volatility() && !nullInput() && !security() && !planning()) {
      other(option);
    }
  }

  private String languageName() {
    return cursor.peek().kind() == TokenKind.STRING
        ? cursor.next().value().toLowerCase(Locale.ROOT)
        : cursor.label("a language");
  }

  private boolean volatility() {
    for (Function.Volatility each : Function.Volatility.values()) {
      if (cursor.accept(each.name().toLowerCase(Locale.ROOT))) {
        volatility = each;
        return true;
      }
    }
    return false;
  }

  private boolean nullInput() {
    if (cursor.accept("strict") || cursor.accept("returns", "null", "on", "null", "input")) {
      strict = true;
      return true;
    }
    return cursor.accept("called", "on", "null", "input");
  }

  private boolean security() {
    cursor.accept("external");
    if (cursor.accept("security", "definer")) {
      securityDefiner = true;
      return true;
    }
    return cursor.accept("security", "invoker");
  }

  private boolean planning() {
    if (cursor.accept("parallel")) {
      options = options.withParallel(values.parallel());
    } else if (cursor.accept("cost")) {
      options = options.withCost(values.number(FunctionValues.usualCost(language)));
    } else if (cursor.accept("rows")) {
      options = options.withRows(values.number(FunctionValues.USUAL_ROWS));
    } else if (cursor.accept("support")) {
      options = options.withSupport(Optional.of(cursor.functionName("a function's name")));
    } else if (cursor.accept("not", "leakproof")) {
      options = options.withLeakproof(false);
    } else if (cursor.accept("leakproof")) {
      options = options.withLeakproof(true);
    } else {
      return false;
    }
    return true;
  }

  private void other(Token option) {
    if (!cursor.accept("window")) {
      throw cursor.error("an option of a function");
    }
    cursor.unmodelled(option, "WINDOW is");
  }

  /** As {@code proconfig} keeps it: {@code search_path=public, pg_temp}. */
  private void setting() {
    String name = values.settingName();
    if (cursor.accept("from", "current")) {
      cursor.unmodelled(cursor.peek(), "SET FROM CURRENT is");
      return;
    }
    if (!cursor.accept("to")) {
      cursor.expect("=");
    }
    settings.add(name + "=" + values.setting(name));
  }

  private static List<Change> changes(
      Situation now, Function function, List<DataType> inputTypes, boolean orReplace) {
    Optional<Function> former = Functions.find(now, function.name(), Optional.of(inputTypes));
    if (former.isPresent() && !orReplace && !now.declaring()) {
      throw new InapplicableChange(
          new ObjectReference.FunctionReference(function.signature()), "is there already");
    }
    if (former.isPresent()) {
      FunctionReplacement replacement = new FunctionReplacement(former.get(), function);
      return now.declaring() ? replacement.changes() : replacement.verified().changes();
    }
    now.requireSchema(function.name(), new ObjectReference.FunctionReference(function.signature()));
    return List.of(orReplace ? new ReplaceFunction(function) : new CreateFunction(function));
  }
}
