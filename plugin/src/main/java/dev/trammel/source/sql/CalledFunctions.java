package dev.trammel.source.sql;

import dev.trammel.model.Database;
import dev.trammel.model.DefinedObject;
import dev.trammel.model.Expression;
import dev.trammel.model.FunctionSignature;
import dev.trammel.model.ObjectKind;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.expression.FunctionCall;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Refuses what calls a function of a name that is surely nobody's. */
final class CalledFunctions {

  private CalledFunctions() {}

  /** Refuses an expression or query that calls what nobody has. */
  static void require(Expression written, ObjectReference subject, Situation now) {
    if (!now.declaring()) {
      require(FunctionCall.in(written), subject, now);
    }
  }

  static void require(List<FunctionCall> calls, ObjectReference subject, Situation now) {
    for (FunctionCall each : calls) {
      if (!each.isBuiltIn() && lacks(each, now)) {
        String schema = each.schema().filter(it -> !it.equals(QualifiedName.PUBLIC)).orElse("");
        throw InapplicableChange.needs(
            subject, "function", schema.isEmpty() ? each.name() : schema + "." + each.name());
      }
    }
  }

  private static boolean lacks(FunctionCall call, Situation now) {
    Optional<QualifiedName> written =
        call.schema().map(schema -> new QualifiedName(schema, call.name()));
    return written.isPresent()
        ? isOurs(written.get().schema(), now) && lacks(written.get(), now)
        : isNowhere(call, now);
  }

  private static boolean isOurs(String schema, Situation now) {
    boolean known = now.database().schemas().containsKey(schema);
    return schema.equals(QualifiedName.PUBLIC) || (known && !isOfPlatform(schema, now));
  }

  /** A platform's schema may be made again, where it is not there yet. */
  private static boolean isOfPlatform(String schema, Situation now) {
    boolean platform = !now.base().externals().isEmpty();
    return platform
        && now.database().tables().keySet().stream().noneMatch(each -> each.schema().equals(schema))
        && now.database().functions().keySet().stream()
            .noneMatch(each -> each.name().schema().equals(schema));
  }

  private static boolean lacks(QualifiedName name, Situation now) {
    Database database = now.database();
    return database.functionNamed(name).isEmpty()
        && !isAnother(name, now)
        && !ExtensionObjects.mayHaveFunction(database, name);
  }

  /** An aggregate, what is not followed, or a type, which can be called to cast. */
  private static boolean isAnother(QualifiedName name, Situation now) {
    Database database = now.database();
    return now.isUnmodelled(name)
        || database.types().containsKey(name)
        || database.enumTypes().containsKey(name)
        || database.relation(name).isPresent()
        || database.objects().keySet().stream().anyMatch(each -> isAggregate(each, name));
  }

  private static boolean isAggregate(DefinedObject.Key key, QualifiedName name) {
    return key.kind() == ObjectKind.AGGREGATE && key.name().equals(name);
  }

  /** The search path decides which is meant, so none may be there in any schema. */
  private static boolean isNowhere(FunctionCall call, Situation now) {
    Database database = now.database();
    boolean named =
        names(now).anyMatch(each -> each.name().equals(call.name()))
            || ExtensionObjects.mayHaveFunction(database, call.name());
    boolean ofPlatform =
        !now.base().externals().isEmpty() && ExtensionObjects.isFunctionOfAny(call.name());
    return !named && !ofPlatform && !(call.mayBeColumn() && isColumn(call.name(), database));
  }

  /** What stands before a single argument in parentheses may be one of its columns. */
  private static boolean isColumn(String name, Database database) {
    return database.tables().values().stream().anyMatch(each -> each.column(name).isPresent())
        || database.views().values().stream().anyMatch(each -> each.columnNames().contains(name));
  }

  private static Stream<QualifiedName> names(Situation now) {
    Database database = now.database();
    return Stream.of(
            database.functions().keySet().stream().map(FunctionSignature::name),
            database.objects().keySet().stream().map(DefinedObject.Key::name),
            database.types().keySet().stream(),
            database.enumTypes().keySet().stream(),
            database.tables().keySet().stream(),
            database.views().keySet().stream(),
            now.unmodelled().stream())
        .flatMap(each -> each);
  }
}
