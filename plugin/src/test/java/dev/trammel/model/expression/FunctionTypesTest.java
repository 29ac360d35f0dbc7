package dev.trammel.model.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is written down of PostgreSQL's functions is what a server has. */
class FunctionTypesTest {

  private static final String SIGNATURES =
      """
      SELECT proname, string_agg(signature, ';' ORDER BY signature COLLATE "C") AS signatures
      FROM (SELECT p.proname::text, coalesce((
            SELECT string_agg(CASE WHEN p.provariadic <> 0 AND t.place = p.pronargs THEN '+'
                WHEN t.place > p.pronargs - p.pronargdefaults THEN '?' ELSE '' END
              || format_type(t.type, NULL), ',' ORDER BY t.place)
            FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY AS t (type, place)), '')
          || ':' || format_type(p.prorettype, NULL) AS signature
        FROM pg_proc p LEFT JOIN pg_description d ON d.objoid = p.oid
          AND d.classoid = 'pg_proc'::regclass AND d.objsubid = 0
        WHERE p.pronamespace = 'pg_catalog'::regnamespace AND p.prokind IN ('f', 'a', 'w')
          AND p.prorettype <> ALL (ARRAY['internal'::regtype, 'cstring'::regtype,
            'trigger'::regtype, 'event_trigger'::regtype, 'void'::regtype])
          AND NOT (p.proargtypes::oid[] && ARRAY['internal'::regtype, 'cstring'::regtype]::oid[])
          AND coalesce(d.description, '') !~ '^(implementation of|internal|deprecated)'
          AND NOT EXISTS (SELECT FROM pg_amproc m WHERE m.amproc = p.oid)
      ) AS s
      GROUP BY proname
      """;

  @Test
  void signaturesAreThoseOfTheServer() throws SQLException {
    SortedMap<String, String> server = new TreeMap<>();
    try (ServerDatabase database = TestServer.database("SELECT 1");
        Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SIGNATURES)) {
      while (rows.next()) {
        server.put(rows.getString("proname"), rows.getString("signatures"));
      }
    }
    ResourceBundle written =
        ResourceBundle.getBundle("dev.trammel.model.expression.functions", Locale.ROOT);
    SortedMap<String, String> ours = new TreeMap<>();
    written.keySet().forEach(each -> ours.put(each, written.getString(each)));
    assertThat(server).containsAllEntriesOf(ours);
  }
}
