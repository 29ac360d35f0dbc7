package dev.trammel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project says in a file of its own what its platform puts into every database. */
class OwnProfileTest {

  @TempDir private Path folder;
  private TestProject project;

  @BeforeEach
  void start() {
    project =
        new TestProject(folder.resolve("library"))
            .with(
                "trammel.yaml",
                """
                project: library
                databases:
                  library:
                    profile: database/platform.sql
                    migrations: { folder: database/migrations, layout: supabase }
                """)
            .with(
                "database/platform.sql",
                """
                -- What our platform makes before the first migration.
                -- profile name: platform
                -- profile managed-schemas: tenancy
                DO $$ BEGIN
                  CREATE ROLE trammel_reader NOLOGIN;
                EXCEPTION WHEN duplicate_object THEN NULL; END $$;
                CREATE SCHEMA tenancy;
                CREATE FUNCTION tenancy.tenant() RETURNS integer LANGUAGE sql STABLE AS 'SELECT 1';
                """)
            .with(
                "database/migrations/20260101000000_book.sql",
                """
                CREATE TABLE book (id bigint PRIMARY KEY, tenant integer NOT NULL);
                ALTER TABLE book ENABLE ROW LEVEL SECURITY;
                CREATE POLICY own ON book TO trammel_reader USING (tenant = tenancy.tenant());
                """);
  }

  @Test
  void rehearsalsStandOnIt() {
    assertThat(project.rehearse().findings()).isEmpty();
    assertThat(project.check().findings()).isEmpty();
  }

  @Test
  void itsErrorsAreFoundWithoutAServer() {
    project.replacing("database/platform.sql", "managed-schemas", "manged-schemas");

    assertThat(project.printed(() -> project.generate().warnings()))
        .startsWith("database/platform.sql:3:12: error TR101: unknown key of a profile\n");
  }

  @Test
  void aNameThatNobodyHasIsAnErrorAtItsPlace() {
    project.replacing("trammel.yaml", "database/platform.sql", "supabas");

    assertThat(project.printed(() -> project.generate().warnings()))
        .startsWith(
            """
            trammel.yaml:4:14: error TR101: "profile" has no such value
              found:    supabas
              expected: one of plain, supabase, or an SQL file such as database/profile.sql
              fix:      write supabase
            """);
  }
}
