package dev.trammel.postgres;

import dev.trammel.model.QualifiedName;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * The enum types whose expressions PostgreSQL prints alike but for the name of the type. One that
 * an operator, a cast or a function is made for is not among them: what an expression over it means
 * depends on those.
 *
 * @param types by number
 * @param arrays those of the elements, by the number of the array type
 * @param labels by number
 */
record EnumNames(Map<Long, Name> types, Map<Long, Name> arrays, Map<Long, String> labels) {

  /** How a type is printed, and what it is called whatever the search path. */
  record Name(String printed, QualifiedName type) {}

  static final EnumNames NONE = new EnumNames(Map.of(), Map.of(), Map.of());

  private static final String TYPES =
      """
      SELECT t.oid, t.typarray, n.nspname, t.typname, format_type(t.oid, NULL) AS printed
      FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
      WHERE t.typtype = 'e' AND t.oid NOT IN (
        SELECT unnest(ARRAY[oprleft, oprright]) FROM pg_operator
        UNION ALL SELECT unnest(ARRAY[castsource, casttarget]) FROM pg_cast
        UNION ALL SELECT unnest(proargtypes) FROM pg_proc)
      """;

  /** Of the whole database, as they are printed in this session. */
  static EnumNames read(Query query) throws SQLException {
    Map<Long, Name> types = new HashMap<>();
    Map<Long, Name> arrays = new HashMap<>();
    query.list(
        TYPES,
        row -> {
          QualifiedName type = new QualifiedName(row.string("nspname"), row.string("typname"));
          Name name = new Name(row.string("printed"), type);
          arrays.put(row.number("typarray"), name);
          return types.put(row.number("oid"), name);
        });
    Map<Long, String> labels = new HashMap<>();
    query.list(
        "SELECT oid, enumlabel FROM pg_enum",
        row -> labels.put(row.number("oid"), row.string("enumlabel")));
    return new EnumNames(types, arrays, labels);
  }
}
