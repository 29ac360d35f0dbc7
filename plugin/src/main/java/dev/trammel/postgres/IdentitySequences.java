package dev.trammel.postgres;

import dev.trammel.model.SequenceOptions;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The sequences behind identity columns, which are read once for all tables.
 *
 * @param byColumn their options, by {@link #column}
 * @param numbers their own numbers
 */
record IdentitySequences(Map<Long, SequenceOptions> byColumn, Set<Long> numbers) {

  /** Of the whole database. */
  static IdentitySequences read(Query query) throws SQLException {
    IdentitySequences read = new IdentitySequences(new HashMap<>(), new HashSet<>());
    query.each(
        """
        SELECT d.refobjid AS relation, d.refobjsubid AS number, q.*
        FROM pg_sequence q JOIN pg_depend d ON d.deptype = 'i' AND d.objid = q.seqrelid
          AND d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
        """,
        row -> {
          read.numbers().add(row.number("seqrelid"));
          read.byColumn()
              .put(column(row.number("relation"), row.number("number")), SchemaReader.options(row));
        });
    return read;
  }

  /** One number for both, that is hashed as the one of the table but for its lowest bits. */
  static long column(long table, long number) {
    return number << Integer.SIZE | table;
  }
}
