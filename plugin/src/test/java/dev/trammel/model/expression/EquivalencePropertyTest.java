package dev.trammel.model.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.model.Expression;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.postgres.ReadScope;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.TestServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What is said of two conditions offline never contradicts a server: texts that it prints alike are
 * never called different, and texts that it answers differently on some row are never called equal.
 */
class EquivalencePropertyTest {

  /** {@code -Dtrammel.conditions=20000} for the longer run, {@code -Dtrammel.firstSeed}. */
  private static final int PAIRS = Integer.getInteger("trammel.conditions", 1_000);

  private static final long SEED = Long.getLong("trammel.firstSeed", 1);

  private static final String SETUP =
      """
      CREATE EXTENSION citext;
      CREATE TABLE t (
        name character varying(20), note text, code citext, fixed character(3),
        small smallint, total integer, big bigint, amount numeric(10,2), ratio double precision,
        enabled boolean, made_at timestamp with time zone
      );
      INSERT INTO t
      SELECT s, s, s, left(s, 3), n, n, n, n + 0.5 * (n % 2), n + 0.25,
        CASE n % 3 WHEN 0 THEN true WHEN 1 THEN false END, d
      FROM unnest(ARRAY['a', 'A', 'B', 'b', 'b ', 'draft', '', NULL]) s,
        unnest(ARRAY[-1, 0, 1, 2, 3, NULL]) n,
        unnest(ARRAY['2026-01-01', '2026-01-31 23:00-01', '2026-03-01 12:00+00', NULL]::timestamptz[]) d;
      INSERT INTO t (name, note, total, amount) VALUES ('a', 'B', 1, 2), ('B', 'a', 2, 1.5);

      CREATE FUNCTION printed(condition text) RETURNS text LANGUAGE plpgsql AS $$
      DECLARE
        definition text;
      BEGIN
        EXECUTE 'ALTER TABLE t ADD CONSTRAINT q CHECK (' || condition || ') NOT VALID';
        SELECT pg_get_expr(conbin, conrelid) INTO definition FROM pg_constraint
          WHERE conrelid = 't'::regclass AND conname = 'q';
        ALTER TABLE t DROP CONSTRAINT q;
        RETURN definition;
      EXCEPTION WHEN syntax_error_or_access_rule_violation OR data_exception THEN
        RETURN NULL;
      END $$;

      CREATE FUNCTION answers(condition text) RETURNS text LANGUAGE plpgsql AS $$
      DECLARE
        answered text;
      BEGIN
        EXECUTE 'SELECT md5(string_agg(coalesce((' || condition || ')::text, ''-''), '''' ORDER BY ctid)) FROM t'
          INTO answered;
        RETURN answered;
      EXCEPTION WHEN data_exception THEN
        RETURN 'refused';
      END $$;
      """;

  private static ServerDatabase database;
  private static Connection connection;
  private static ColumnTypes types;

  @BeforeAll
  static void connect() throws SQLException {
    database = TestServer.database(SETUP);
    connection = database.connect();
    Table table =
        database.read(ReadScope.ALL).database().table(QualifiedName.of("t")).orElseThrow();
    types = ColumnTypes.of(table);
  }

  @AfterAll
  static void disconnect() throws SQLException {
    connection.close();
    database.close();
  }

  /** What a server makes of a condition. */
  private record Judged(String written, String printed, String answers) {}

  @Test
  void neverContradictsTheServer() throws SQLException {
    RandomConditions conditions = new RandomConditions(new Random(SEED));
    List<String> contradictions = new ArrayList<>();
    int judged = 0;
    for (int i = 0; i < PAIRS; i++) {
      RandomConditions.Pair pair = conditions.pair();
      Optional<Judged> left = judge(pair.left());
      Optional<Judged> right = judge(pair.right());
      if (left.isPresent() && right.isPresent()) {
        judged++;
        contradiction(left.get(), right.get()).ifPresent(contradictions::add);
      }
    }
    assertThat(contradictions).isEmpty();
    assertThat(judged).as("pairs that the server takes").isGreaterThan(PAIRS / 3);
  }

  @Test
  void neverTakesWhatTheServerPrintsForAnotherCondition() throws SQLException {
    RandomConditions conditions = new RandomConditions(new Random(SEED + 1));
    List<String> different = new ArrayList<>();
    for (int i = 0; i < PAIRS; i++) {
      Optional<Judged> condition = judge(conditions.pair().left());
      if (condition.isPresent()) {
        String written = condition.get().written();
        String printed = condition.get().printed();
        if (compare(written, printed) == Equivalence.DIFFERENT) {
          different.add(written + "   ⇢   " + printed);
        }
      }
    }
    assertThat(different).isEmpty();
  }

  private static Optional<String> contradiction(Judged left, Judged right) {
    Equivalence verdict = compare(left.written(), right.written());
    boolean sameText = left.printed().equals(right.printed());
    boolean sameAnswers = left.answers().equals(right.answers());
    if ((verdict == Equivalence.DIFFERENT && sameText)
        || (verdict == Equivalence.EQUAL && !sameAnswers)) {
      return Optional.of(
          verdict
              + ": "
              + left.written()
              + "   |   "
              + right.written()
              + "   ⇢   "
              + left.printed()
              + "   |   "
              + right.printed());
    }
    return Optional.empty();
  }

  private static Equivalence compare(String left, String right) {
    return Equivalence.compare(new Expression(left), new Expression(right), types);
  }

  /** Empty when the server does not take it. */
  private static Optional<Judged> judge(String condition) throws SQLException {
    Optional<String> printed = ask("SELECT printed(?)", condition);
    if (printed.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Judged(condition, printed.get(), ask("SELECT answers(?)", condition).orElse("")));
  }

  private static Optional<String> ask(String sql, String condition) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, condition);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return Optional.ofNullable(row.getString(1));
      }
    }
  }
}
