package dev.trammel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Database;
import dev.trammel.source.sql.DdlReader;
import dev.trammel.source.sql.MigrationFold;
import dev.trammel.source.sql.StatementSplitter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds values, goes, and comes again under another name. */
class ProbableRenamesTest {

  private static List<String> renames(String from, String to) {
    PlanRequest request =
        new PlanRequest(
            database(from),
            database(to),
            List.of(),
            true,
            MeaningEquality.OFFLINE,
            subject -> new Position("design.md", 7, 1));
    Plan plan = Planner.plan(request, new Diagnostics());
    return ProbableRenames.in(plan, request.places()).stream()
        .map(each -> each.fix().orElseThrow())
        .map(fix -> fix.replaceAll("^for a rename, write | in the place of both$", ""))
        .toList();
  }

  private static Database database(String sql) {
    SourceText source = new SourceText("database.sql", sql);
    return MigrationFold.fold(
            Database.EMPTY, DdlReader.readStrictly(StatementSplitter.split(source)).statements())
        .orThrow();
  }

  @Test
  void columnsOfOneTypeAndDefault() {
    assertThat(
            renames(
                "CREATE TABLE book (id int, title text, pages int DEFAULT 1)",
                "CREATE TABLE book (id int, \"Name\" text, pages_count int)"))
        .containsExactly("ALTER TABLE book RENAME COLUMN title TO \"Name\"");
  }

  @Test
  void tablesOfTheSameColumnsInTheSameOrAnotherSchema() {
    assertThat(renames("CREATE TABLE book (id int)", "CREATE TABLE books (id int)"))
        .containsExactly("ALTER TABLE book RENAME TO books");
    assertThat(
            renames(
                "CREATE TABLE book (id int)", "CREATE SCHEMA old; CREATE TABLE old.book (id int)"))
        .containsExactly("ALTER TABLE book SET SCHEMA old");
    assertThat(
            renames(
                "CREATE TABLE book (id int)", "CREATE SCHEMA old; CREATE TABLE old.books (id int)"))
        .containsExactly("ALTER TABLE book SET SCHEMA old; ALTER TABLE old.book RENAME TO books");
  }

  @Test
  void sequencesThatCountAlike() {
    assertThat(
            renames(
                "CREATE SEQUENCE invoice; CREATE SEQUENCE bill INCREMENT 2",
                "CREATE SEQUENCE invoices; CREATE SEQUENCE bills INCREMENT 3"))
        .containsExactly("ALTER SEQUENCE invoice RENAME TO invoices");
  }

  @Test
  void labelsWhereOneGoesAndOneComes() {
    assertThat(
            renames(
                "CREATE TYPE mood AS ENUM ('sad', 'fine', 'glad')",
                "CREATE TYPE mood AS ENUM ('sad', 'it''s ok', 'glad')"))
        .containsExactly("ALTER TYPE mood RENAME VALUE 'fine' TO 'it''s ok'");
    assertThat(
            renames(
                "CREATE TYPE mood AS ENUM ('sad', 'fine')",
                "CREATE TYPE mood AS ENUM ('fine', 'sad')"))
        .isEmpty();
  }

  @Test
  void attributesOfOneType() {
    assertThat(
            renames(
                "CREATE TYPE point AS (x int, y int, label text)",
                "CREATE TYPE point AS (x int, y int, name text)"))
        .containsExactly("ALTER TYPE point RENAME ATTRIBUTE label TO name");
  }
}
