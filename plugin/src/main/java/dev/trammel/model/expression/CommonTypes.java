package dev.trammel.model.expression;

import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.DomainType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The type that PostgreSQL gives to several values that stand for one: of CASE, of UNION. */
final class CommonTypes {

  private final Database database;

  CommonTypes(Database database) {
    this.database = database;
  }

  /** Nothing when one of them is not known or they do not go together in a way that is certain. */
  Optional<DataType> of(List<Optional<DataType>> all) {
    if (all.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    List<DataType> types = all.stream().map(Optional::get).distinct().toList();
    if (types.size() == 1) {
      return Optional.of(types.get(0));
    }
    boolean literals = types.contains(ExactTypes.UNKNOWN);
    List<DataType> typed = types.stream().filter(each -> !isLiteral(each)).toList();
    List<DataType> plain = typed.stream().map(CommonTypes::unmodified).distinct().toList();
    if (plain.size() == 1 && !literals) {
      return Optional.of(plain.get(0)).filter(CommonTypes::isWhole);
    }
    List<Optional<DataType>> bases = typed.stream().map(this::bare).distinct().toList();
    if (bases.size() == 1) {
      return bases.get(0);
    }
    boolean numbers =
        bases.stream()
            .allMatch(each -> each.isPresent() && NodeTypes.is(each.get(), NodeTypes.NUMBERS));
    return numbers
        ? bases.stream().map(Optional::get).max(Comparator.comparingInt(NodeTypes::width))
        : Optional.empty();
  }

  private static boolean isLiteral(DataType type) {
    return type.equals(ExactTypes.UNKNOWN);
  }

  /** The type without modifiers: what a function that takes any type gives. */
  Optional<DataType> plain(DataType type) {
    return Optional.of(unmodified(type)).filter(each -> isWhole(each) && !isCollated(type));
  }

  /** The type that operators and functions work on: without domain and modifiers. */
  Optional<DataType> bare(DataType type) {
    return Optional.of(unmodified(BaseTypes.of(type, database)))
        .filter(each -> isWhole(each) && !isCollated(type));
  }

  private boolean isCollated(DataType type) {
    return !type.isBuiltIn()
        && database.types().get(type.qualifiedName()) instanceof DomainType domain
        && domain.collation().isPresent();
  }

  private static DataType unmodified(DataType type) {
    String name =
        type.isBuiltIn() && type.name().startsWith("interval ") ? "interval" : type.name();
    return new DataType(type.schema(), name, List.of(), type.arrayDimensions());
  }

  /** Types whose modifiers cannot be left out have another name without them. */
  private static boolean isWhole(DataType type) {
    return !type.isBuiltIn() || !(type.name().equals("character") || type.name().equals("bit"));
  }
}
