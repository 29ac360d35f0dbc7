package dev.trammel.model.expression;

import dev.trammel.model.Column;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.DomainType;
import dev.trammel.model.Table;
import java.util.List;

/** Looks through domains: operators work on what a domain is made of. */
public final class BaseTypes {

  private BaseTypes() {}

  /** The table with each column in the type that its domain is made of. */
  public static Table of(Table table, Database database) {
    boolean plain = table.columns().stream().noneMatch(each -> isDomain(each.type(), database));
    return plain
        ? table
        : table.withColumns(
            table.columns().stream()
                .map(each -> each.withType(of(each.type(), database)))
                .toList());
  }

  /** What the checks of a domain are about, as a table with the one column {@code value}. */
  public static Table of(DomainType domain, Database database) {
    Column value = Column.of("value", of(domain.baseType(), database));
    return Table.of(domain.name(), List.of(value), List.of());
  }

  private static boolean isDomain(DataType type, Database database) {
    return !type.isBuiltIn() && database.types().get(type.qualifiedName()) instanceof DomainType;
  }

  /** Without modifiers: PostgreSQL casts a value of a domain to the bare base type. */
  static DataType of(DataType type, Database database) {
    DataType base = type;
    while (isDomain(base, database)) {
      DomainType domain = (DomainType) database.types().get(base.qualifiedName());
      DataType under = domain.baseType();
      int dimensions = Math.max(base.arrayDimensions(), under.arrayDimensions());
      base = new DataType(under.schema(), under.name(), List.of(), dimensions);
    }
    return base;
  }
}
