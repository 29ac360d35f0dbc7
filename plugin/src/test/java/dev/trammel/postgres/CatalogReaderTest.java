package dev.trammel.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.Deferrability;
import dev.trammel.model.EnumType;
import dev.trammel.model.Expression;
import dev.trammel.model.Extension;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Function;
import dev.trammel.model.Generation;
import dev.trammel.model.Index;
import dev.trammel.model.IndexKey;
import dev.trammel.model.Policy;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.ReferentialAction;
import dev.trammel.model.Sequence;
import dev.trammel.model.Table;
import dev.trammel.model.Trigger;
import dev.trammel.model.UniqueConstraint;
import dev.trammel.model.View;
import dev.trammel.model.ViewColumn;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server's catalog becomes the model. Long, as each kind of object has its claims here. */
class CatalogReaderTest {

  private static final String SQL =
      """
      CREATE SCHEMA ops;
      CREATE EXTENSION citext;
      CREATE TYPE state AS ENUM ('open', 'Closed', 'it''s');
      COMMENT ON TYPE state IS 'where it stands';
      ALTER TYPE state ADD VALUE 'paused' BEFORE 'Closed';
      CREATE TABLE ops.owner (id uuid PRIMARY KEY DEFAULT gen_random_uuid());
      CREATE SEQUENCE ticket_number AS integer;
      CREATE FUNCTION ops.weigh(a integer, b integer DEFAULT 2) RETURNS integer
        LANGUAGE sql IMMUTABLE STRICT AS 'SELECT a * b';
      COMMENT ON FUNCTION ops.weigh IS 'weighs';
      CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public, pg_temp AS $$BEGIN NEW.touched := now(); RETURN NEW; END$$;
      CREATE PROCEDURE tidy(IN days integer) LANGUAGE sql AS 'SELECT 1';
      CREATE TABLE ticket (
        id bigserial PRIMARY KEY,
        "Order" integer GENERATED ALWAYS AS IDENTITY,
        number integer NOT NULL DEFAULT nextval('ticket_number'),
        owner_id uuid NOT NULL,
        second_owner uuid DEFAULT NULL,
        state state NOT NULL DEFAULT 'open',
        email citext,
        price numeric(10,2) CONSTRAINT price_is_positive CHECK (price > 0),
        tags character varying(20)[] DEFAULT '{}',
        touched timestamp(3) with time zone DEFAULT now(),
        due timestamp DEFAULT (now() + interval '1 day'),
        code char(3) COLLATE "C",
        total numeric GENERATED ALWAYS AS (price * 2) STORED,
        doc jsonb NOT NULL DEFAULT '{"a": 1}',
        CONSTRAINT ticket_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES ops.owner (id)
          ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED,
        UNIQUE NULLS NOT DISTINCT (owner_id, number)
      );
      ALTER TABLE ticket ADD CONSTRAINT ticket_second_owner_fkey
        FOREIGN KEY (second_owner) REFERENCES ops.owner MATCH FULL NOT VALID;
      ALTER TABLE ticket ADD CONSTRAINT known_state CHECK (state IN ('open', 'Closed')) NO INHERIT;
      COMMENT ON TABLE ticket IS 'What is to be done';
      COMMENT ON COLUMN ticket.doc IS 'Anything';
      CREATE UNIQUE INDEX ticket_code ON ticket (code DESC, lower(email::text) NULLS FIRST)
        INCLUDE (price) WHERE state = 'open';
      CREATE INDEX ticket_doc ON ticket USING gin (doc jsonb_path_ops);
      COMMENT ON INDEX ticket_doc IS 'for search';
      CREATE INDEX ticket_tag_text ON ticket (code COLLATE "POSIX" bpchar_pattern_ops);
      CREATE TRIGGER ticket_touch BEFORE INSERT OR UPDATE OF price, state ON ticket
        FOR EACH ROW WHEN (NEW.price > 1) EXECUTE FUNCTION touch('a', 'größe');
      COMMENT ON TRIGGER ticket_touch ON ticket IS 'keeps time';
      CREATE TRIGGER ticket_gone AFTER TRUNCATE ON ticket EXECUTE FUNCTION touch();
      ALTER TABLE ticket ENABLE ROW LEVEL SECURITY;
      ALTER TABLE ticket FORCE ROW LEVEL SECURITY;
      CREATE POLICY "everyone reads" ON ticket FOR SELECT USING (true);
      CREATE POLICY owners ON ticket AS RESTRICTIVE FOR UPDATE TO postgres
        USING (price > 0) WITH CHECK (ops.weigh(number) > 0);
      COMMENT ON POLICY owners ON ticket IS 'owners only';
      CREATE TABLE outside (id integer);
      CREATE SCHEMA trammel_kept;
      CREATE TABLE trammel_kept.values (id integer);
      CREATE SCHEMA managed;
      CREATE TABLE managed.inside (id integer);
      CREATE VIEW open_tickets AS SELECT id FROM ticket;
      """;

  private static ServerDatabase server;
  private static Catalog catalog;
  private static Table ticket;

  @BeforeAll
  static void read() throws SQLException {
    server = TestServer.database(SQL);
    ReadScope scope =
        new ReadScope(
            List.of("public"), Set.of("managed"), Set.of(), Set.of(QualifiedName.of("outside")));
    catalog = server.read(scope);
    ticket = catalog.database().table(QualifiedName.of("ticket")).orElseThrow();
  }

  @AfterAll
  static void drop() {
    server.close();
  }

  @Test
  void systemManagedKeptAndExternalObjectsAreLeftOut() {
    Database database = catalog.database();
    assertThat(database.schemas()).containsOnlyKeys("ops");
    assertThat(database.tables().keySet())
        .containsExactly(new QualifiedName("ops", "owner"), QualifiedName.of("ticket"));
    assertThat(database.extensions().values()).containsExactly(new Extension("citext", "public"));
  }

  @Test
  void enumLabelsAreInSortOrder() {
    assertThat(catalog.database().enumTypes().values())
        .containsExactly(
            new EnumType(
                QualifiedName.of("state"),
                List.of("open", "paused", "Closed", "it's"),
                Optional.of("where it stands")));
  }

  @Test
  void sequencesAreThoseThatNoIdentityColumnHides() {
    assertThat(catalog.database().sequences().values())
        .containsExactly(
            new Sequence(
                QualifiedName.of("ticket_id_seq"),
                DataType.builtIn("bigint"),
                Optional.of(new Sequence.Owner(QualifiedName.of("ticket"), "id"))),
            new Sequence(QualifiedName.of("ticket_number"), DataType.INTEGER, Optional.empty()));
  }

  @Test
  void functionsCarryAllTheirAttributes() {
    assertThat(catalog.database().functions().values())
        .containsExactly(
            new Function(
                new QualifiedName("ops", "weigh"),
                "a integer, b integer DEFAULT 2",
                Optional.of("integer"),
                "sql",
                "SELECT a * b",
                Function.Volatility.IMMUTABLE,
                true,
                false,
                List.of(),
                Optional.of("weighs")),
            new Function(
                QualifiedName.of("tidy"),
                "IN days integer",
                Optional.empty(),
                "sql",
                "SELECT 1",
                Function.Volatility.VOLATILE,
                false,
                false,
                List.of(),
                Optional.empty()),
            new Function(
                QualifiedName.of("touch"),
                "",
                Optional.of("trigger"),
                "plpgsql",
                "BEGIN NEW.touched := now(); RETURN NEW; END",
                Function.Volatility.VOLATILE,
                false,
                true,
                List.of("search_path=public, pg_temp"),
                Optional.empty()));
  }

  @Test
  void columnsKeepTypeDefaultAndGeneration() {
    Column plain = Column.of("id", DataType.builtIn("bigint"));
    assertThat(ticket.columns())
        .containsExactly(
            plain.withNullable(false).withDefault(expression("nextval('ticket_id_seq'::regclass)")),
            Column.of("Order", DataType.INTEGER)
                .withNullable(false)
                .withGeneration(Optional.of(new Generation.Identity(true))),
            Column.of("number", DataType.INTEGER)
                .withNullable(false)
                .withDefault(expression("nextval('ticket_number'::regclass)")),
            Column.of("owner_id", DataType.UUID).withNullable(false),
            Column.of("second_owner", DataType.UUID),
            Column.of("state", new DataType("public", "state", List.of(), 0))
                .withNullable(false)
                .withDefault(expression("'open'::state")),
            Column.of("email", new DataType("public", "citext", List.of(), 0)),
            Column.of("price", DataType.builtIn("numeric", "10", "2")),
            Column.of("tags", DataType.builtIn("character varying", "20").arrayOf())
                .withDefault(expression("'{}'::character varying[]")),
            Column.of("touched", DataType.builtIn("timestamp with time zone", "3"))
                .withDefault(expression("now()")),
            Column.of("due", DataType.builtIn("timestamp without time zone"))
                .withDefault(expression("now() + '1 day'::interval")),
            Column.of("code", DataType.builtIn("character", "3")).withCollation(Optional.of("C")),
            Column.of("total", DataType.builtIn("numeric"))
                .withGeneration(
                    Optional.of(
                        new Generation.Computed(new Expression("price * (2)::numeric"), true))),
            Column.of("doc", DataType.builtIn("jsonb"))
                .withNullable(false)
                .withDefault(expression("'{\"a\": 1}'::jsonb"))
                .withComment(Optional.of("Anything")));
  }

  @Test
  void constraintsKeepActionsAndStates() {
    QualifiedName owner = new QualifiedName("ops", "owner");
    assertThat(ticket.constraints())
        .containsExactly(
            new CheckConstraint(
                "known_state",
                new Expression("state = ANY (ARRAY['open'::state, 'Closed'::state])"),
                true,
                true),
            new CheckConstraint("price_is_positive", new Expression("price > (0)::numeric")),
            new ForeignKey(
                "ticket_owner_id_fkey",
                List.of("owner_id"),
                owner,
                List.of("id"),
                ReferentialAction.CASCADE,
                ReferentialAction.SET_NULL,
                false,
                Deferrability.INITIALLY_DEFERRED,
                true),
            new UniqueConstraint(
                "ticket_owner_id_number_key",
                List.of("owner_id", "number"),
                true,
                Deferrability.NOT_DEFERRABLE),
            new PrimaryKey("ticket_pkey", List.of("id")),
            new ForeignKey(
                "ticket_second_owner_fkey",
                List.of("second_owner"),
                owner,
                List.of("id"),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                true,
                Deferrability.NOT_DEFERRABLE,
                false));
  }

  @Test
  void indexesKeepKeysOrderClassesAndPredicate() {
    IndexKey lower =
        new IndexKey(
            new IndexKey.ExpressionTerm(new Expression("lower((email)::text)")),
            Optional.empty(),
            Optional.empty(),
            false,
            true);
    IndexKey code =
        new IndexKey(
            new IndexKey.ColumnTerm("code"), Optional.empty(), Optional.empty(), true, true);
    assertThat(ticket.indexes())
        .containsExactly(
            new Index(
                "ticket_code",
                true,
                "btree",
                List.of(code, lower),
                List.of("price"),
                false,
                expression("state = 'open'::state"),
                Optional.empty()),
            new Index(
                "ticket_doc",
                false,
                "gin",
                List.of(
                    new IndexKey(
                        new IndexKey.ColumnTerm("doc"),
                        Optional.empty(),
                        Optional.of("jsonb_path_ops"),
                        false,
                        false)),
                List.of(),
                false,
                Optional.empty(),
                Optional.of("for search")),
            new Index(
                "ticket_tag_text",
                false,
                "btree",
                List.of(
                    new IndexKey(
                        new IndexKey.ColumnTerm("code"),
                        Optional.of("POSIX"),
                        Optional.of("bpchar_pattern_ops"),
                        false,
                        false)),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void triggersKeepColumnsConditionAndArguments() {
    assertThat(ticket.triggers())
        .containsExactly(
            new Trigger(
                "ticket_gone",
                Trigger.Timing.AFTER,
                List.of(Trigger.Event.TRUNCATE),
                List.of(),
                false,
                Optional.empty(),
                QualifiedName.of("touch"),
                List.of(),
                Optional.empty()),
            new Trigger(
                "ticket_touch",
                Trigger.Timing.BEFORE,
                List.of(Trigger.Event.INSERT, Trigger.Event.UPDATE),
                List.of("price", "state"),
                true,
                expression("new.price > (1)::numeric"),
                QualifiedName.of("touch"),
                List.of("a", "größe"),
                Optional.of("keeps time")));
  }

  @Test
  void policiesKeepRolesAndBothExpressions() {
    assertThat(ticket.rowSecurity()).isTrue();
    assertThat(ticket.forceRowSecurity()).isTrue();
    assertThat(ticket.policies())
        .containsExactly(
            new Policy(
                "everyone reads",
                true,
                Policy.Command.SELECT,
                List.of("public"),
                expression("true"),
                Optional.empty(),
                Optional.empty()),
            new Policy(
                "owners",
                false,
                Policy.Command.UPDATE,
                List.of("postgres"),
                expression("price > (0)::numeric"),
                expression("ops.weigh(number) > 0"),
                Optional.of("owners only")));
  }

  @Test
  void viewsAreReadAsPrinted() {
    assertThat(catalog.database().views().values())
        .containsExactly(
            View.of(
                QualifiedName.of("open_tickets"),
                List.of(ViewColumn.of("id")),
                new Expression("SELECT id\n   FROM ticket")));
    assertThat(catalog.unmodelled()).isEmpty();
  }

  private static Optional<Expression> expression(String sql) {
    return Optional.of(new Expression(sql));
  }
}
