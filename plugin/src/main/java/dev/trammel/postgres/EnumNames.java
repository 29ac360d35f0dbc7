package dev.trammel.postgres;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * The enum types whose expressions PostgreSQL prints alike but for the name of the type. One that
 * an operator, a cast or a function is made for is not among them: what an expression over it means
 * depends on those.
 *
 * @param types how a type is printed, by its number
 * @param arrays how the elements of an array type are printed, by the number of the array type
 * @param labels by number
 */
record EnumNames(Map<Long, String> types, Map<Long, String> arrays, Map<Long, String> labels) {

  static final EnumNames NONE = new EnumNames(Map.of(), Map.of(), Map.of());

  private static final String TYPES =
      """
      SELECT t.oid, t.typarray, format_type(t.oid, NULL) AS printed
      FROM pg_type t
      WHERE t.typtype = 'e' AND t.oid NOT IN (
        SELECT unnest(ARRAY[oprleft, oprright]) FROM pg_operator
        UNION ALL SELECT unnest(ARRAY[castsource, casttarget]) FROM pg_cast
        UNION ALL SELECT unnest(proargtypes) FROM pg_proc)
      """;

  /** Of the whole database, as they are printed in this session. */
  static EnumNames read(Query query) throws SQLException {
    Map<Long, String> types = new HashMap<>();
    Map<Long, String> arrays = new HashMap<>();
    query.list(
        TYPES,
        row -> {
          String printed = row.string("printed");
          arrays.put(row.number("typarray"), printed);
          return types.put(row.number("oid"), printed);
        });
    Map<Long, String> labels = new HashMap<>();
    query.list(
        "SELECT oid, enumlabel FROM pg_enum",
        row -> labels.put(row.number("oid"), row.string("enumlabel")));
    return new EnumNames(types, arrays, labels);
  }
}
