package dev.trammel.plan;

import dev.trammel.model.CompositeType;
import dev.trammel.model.Database;
import dev.trammel.model.DomainType;
import dev.trammel.model.Function;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.RangeType;
import dev.trammel.model.UserType;
import dev.trammel.model.change.TypeUse;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Orders types by what they are made of. */
final class TypeOrder {

  private TypeOrder() {}

  static List<UserType> of(SortedMap<QualifiedName, UserType> types) {
    return TopologicalOrder.of(types, TypeOrder::needs);
  }

  private static List<QualifiedName> needs(UserType type) {
    if (type instanceof DomainType domain) {
      return List.of(domain.baseType().qualifiedName());
    } else if (type instanceof CompositeType composite) {
      return composite.attributes().stream().map(each -> each.type().qualifiedName()).toList();
    }
    return List.of(((RangeType) type).subtype().qualifiedName());
  }

  /** Whether a range type calls the function, which then must be there before the type. */
  static boolean isNeededByRange(Function function, Database database) {
    Optional<QualifiedName> name = Optional.of(function.name());
    return database.types().values().stream()
        .anyMatch(
            each ->
                each instanceof RangeType range
                    && (range.canonical().equals(name) || range.subtypeDifference().equals(name)));
  }

  /** Whether a column, another type or a function stands on the type. */
  static boolean isUsed(UserType type, Database database) {
    return isUsed(type.name(), database)
        || (type instanceof RangeType range && isUsed(range.multirange(), database));
  }

  private static boolean isUsed(QualifiedName name, Database database) {
    boolean inTables =
        database.tables().values().stream()
            .flatMap(each -> each.columns().stream())
            .anyMatch(each -> TypeUse.isOf(each.type(), name));
    boolean inTypes =
        database.types().values().stream().anyMatch(each -> needs(each).contains(name));
    boolean inFunctions =
        database.functions().values().stream().anyMatch(each -> TypeUse.mentions(each, name));
    return inTables || inTypes || inFunctions;
  }
}
