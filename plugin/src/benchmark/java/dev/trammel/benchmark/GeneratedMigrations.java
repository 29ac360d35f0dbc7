package dev.trammel.benchmark;

import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Database;
import dev.trammel.source.sql.DdlReader;
import dev.trammel.source.sql.MigrationFold;
import dev.trammel.source.sql.SqlStatement;
import dev.trammel.source.sql.StatementSplitter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A history of one file and eighteen statements a table, the same at every call. */
final class GeneratedMigrations {

  static final int STATEMENTS_PER_TABLE = 18;

  private static final String FILE =
      """
      CREATE TYPE order_state_%1$05d AS ENUM ('open', 'paid', 'shipped', 'closed');

      CREATE TABLE orders_%1$05d (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        parent_id bigint REFERENCES orders_%2$05d (id) ON DELETE CASCADE,
        customer uuid NOT NULL DEFAULT gen_random_uuid(),
        state order_state_%1$05d NOT NULL DEFAULT 'open',
        reference varchar(50) NOT NULL,
        amount numeric(12,2) NOT NULL DEFAULT 0 CHECK (amount >= 0),
        currency char(3) NOT NULL DEFAULT 'EUR' CHECK (currency IN ('EUR', 'USD', 'CHF')),
        tags text[] NOT NULL DEFAULT '{}',
        details jsonb DEFAULT '{}'::jsonb,
        note text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz
      );

      CREATE INDEX idx_orders_%1$05d_state ON orders_%1$05d (state, created_at DESC);
      CREATE UNIQUE INDEX idx_orders_%1$05d_reference ON orders_%1$05d (lower(reference))
        WHERE state <> 'closed';
      COMMENT ON TABLE orders_%1$05d IS 'Orders of branch %1$d; it''s generated';
      COMMENT ON COLUMN orders_%1$05d.amount IS 'What is to be paid, in the order''s currency';
      ALTER TABLE orders_%1$05d ADD COLUMN priority integer NOT NULL DEFAULT 0;
      ALTER TABLE orders_%1$05d ADD CONSTRAINT orders_%1$05d_priority_range
        CHECK (priority BETWEEN 0 AND 9 OR state = 'closed');
      ALTER TABLE orders_%1$05d ALTER COLUMN note SET DEFAULT '';
      ALTER TABLE orders_%1$05d ENABLE ROW LEVEL SECURITY;
      CREATE POLICY own_orders_%1$05d ON orders_%1$05d FOR SELECT
        USING (customer = current_setting('app.customer')::uuid OR amount < 100);
      CREATE FUNCTION touch_orders_%1$05d() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- The clock is PostgreSQL's; 'quoted' and "named" alike.
        NEW.updated_at := now();
        RETURN NEW;
      END;
      $$;
      CREATE TRIGGER touch_orders_%1$05d BEFORE UPDATE ON orders_%1$05d
        FOR EACH ROW EXECUTE FUNCTION touch_orders_%1$05d();
      REVOKE ALL ON orders_%1$05d FROM PUBLIC;
      INSERT INTO orders_%1$05d (customer, reference, note)
        VALUES (gen_random_uuid(), 'R-%1$d', 'first; and only');
      CREATE VIEW open_orders_%1$05d AS
        SELECT o.id, o.reference, o.amount, p.reference AS parent_reference
        FROM orders_%1$05d o LEFT JOIN orders_%2$05d p ON p.id = o.parent_id
        WHERE o.state = 'open'::order_state_%1$05d;
      ALTER TABLE orders_%1$05d RENAME COLUMN details TO attributes;
      ALTER TABLE orders_%1$05d DROP COLUMN note;
      """;

  private static final String CHANGES =
      """
      ALTER TABLE orders_%1$05d ADD COLUMN remark text;
      ALTER TABLE orders_%1$05d ALTER COLUMN reference TYPE varchar(80);
      ALTER TABLE orders_%1$05d ALTER COLUMN tags DROP NOT NULL;
      ALTER TABLE orders_%1$05d ADD CONSTRAINT orders_%1$05d_remark_length
        CHECK (length(remark) < 1000);
      CREATE INDEX idx_orders_%1$05d_customer ON orders_%1$05d (customer);
      COMMENT ON TABLE orders_%1$05d IS 'Orders of branch %1$d, with remarks';
      """;

  private GeneratedMigrations() {}

  /** What changes a table of {@link #files} once more. */
  static String changes(int table) {
    return CHANGES.formatted(table);
  }

  /** Each table refers to the one before it, the first one to itself. */
  static List<SourceText> files(int tables) {
    List<SourceText> files = new ArrayList<>();
    for (int i = 1; i <= tables; i++) {
      files.add(
          new SourceText("V%05d__orders.sql".formatted(i), FILE.formatted(i, Math.max(1, i - 1))));
    }
    return List.copyOf(files);
  }

  /** The files of these tables as one text. */
  static String script(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(i -> FILE.formatted(i, Math.max(1, i - 1)))
        .collect(Collectors.joining());
  }

  /** These tables alone, with their keys, checks and indexes, without views and functions. */
  static String tables(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(i -> FILE.formatted(i, Math.max(1, i - 1)))
        .map(file -> file.substring(0, file.indexOf("CREATE POLICY")))
        .collect(Collectors.joining());
  }

  static Database folded(List<SourceText> files) {
    List<SqlStatement> statements = new ArrayList<>();
    for (SourceText file : files) {
      statements.addAll(DdlReader.read(StatementSplitter.split(file)).statements());
    }
    return MigrationFold.fold(Database.EMPTY, statements).database();
  }
}
