package dev.trammel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What overviews claim is held against the database, by line; what stands there by hand stays. */
class OverviewClaimsTest {

  private static final String OVERVIEW = "schema-docs/database-schema-overview.md";

  /** As another tool writes it beside information-schema docs. */
  private static final String FOREIGN =
      """
      # Database Schema Overview

      **Database**: abc
      **Tables**: 2

      ---

      ## Quick Reference

      | Table | Rows | RLS | Policies | Description |
      |-------|------|-----|----------|-------------|
      | [books](tables/books.md) | 1,200 | ❌ | 0 | What can
      be lent | or read |
      | [loans](tables/loans.md) | null | ✅ | 1 | - |

      ## Tables by Category

      ### Lending (2 tables)

      - [books](tables/books.md) - What can
      be lent | or read
      - [loans](tables/loans.md)

      ## Foreign Key Relationships

      **loans**:
      - `book_id` → `books.id`

      ## Habits

      Hand-written.
      """;

  @TempDir private Path folder;

  private TestProject project;

  @BeforeEach
  void aLibrary() {
    project =
        new TestProject(folder)
            .with(
                "trammel.yaml",
                """
                project: Library
                databases:
                  library:
                    migrations: { folder: database/migrations }
                    docs: { folder: schema-docs/tables }
                """)
            .with(
                "database/migrations/0001_books.sql",
                """
                CREATE TYPE state AS ENUM ('out', 'back');
                CREATE TABLE books (id bigint PRIMARY KEY, title text NOT NULL);
                COMMENT ON TABLE books IS 'What can
                be lent | or read';
                CREATE TABLE loans (
                  book_id bigint NOT NULL REFERENCES books ON DELETE CASCADE,
                  state state
                );
                ALTER TABLE loans ENABLE ROW LEVEL SECURITY;
                CREATE POLICY lend ON loans FOR SELECT TO clerk USING (true);
                """);
    project.sync();
  }

  @Test
  void trammelsOwnOverviewHolds() {
    assertThat(project.check().findings()).isEmpty();
  }

  @Test
  void everyClaimOfTrammelsOwnIsChecked() {
    project
        .replacing(OVERVIEW, "**Tables**: 2", "**Tables**: 3")
        .replacing(
            OVERVIEW,
            "| [books](tables/books.md) | 2 | off | 0 | What can<br>be lent \\| or read |",
            "| [books](tables/book.md) | 1 | on | 2 | What can be lent |")
        .replacing(OVERVIEW, "- [loans](tables/loans.md)\n", "- [lones](tables/lones.md)\n")
        .replacing(OVERVIEW, "| loans | clerk | nobody |", "| loans | clerk | clerk |")
        .replacing(OVERVIEW, "| books(id) | CASCADE |", "| books(id) | SET NULL |")
        .replacing(OVERVIEW, "| state | out, back |", "| state | back, out |");

    assertThat(findings(() -> project.check().findings()))
        .containsExactly(
            "5:13: the overview is wrong about the number of tables",
            "13:11: the link leads to no table doc",
            "13:29: the overview is wrong about the number of columns",
            "13:33: the overview is wrong about the row security",
            "13:38: the overview is wrong about the number of policies",
            "13:42: the overview is wrong about the description",
            "16:4: the overview lacks tables",
            "24:4: the overview names a table that is not there",
            "33:19: the overview is wrong about the roles that may INSERT",
            "39:33: the overview is wrong about the action on delete",
            "58:11: the overview is wrong about the labels of a type");
  }

  @Test
  void aForeignKeyThatIsLeftOutIsMissed() {
    project.replacing(OVERVIEW, "| loans | book_id | books(id) | CASCADE | NO ACTION |\n", "");

    assertThat(findings(() -> project.check().findings()))
        .containsExactly("35:4: the overview lacks foreign keys");
  }

  @Test
  void handWrittenLinesKeepTheOverviewFromBeingWrittenOver() {
    project.replacing(OVERVIEW, "## Diagram\n", "Loans are for a month.\n\n## Diagram\n");
    String edited = project.text(OVERVIEW);
    List<String> stray = List.of("41:1: the line is none of the overview's");

    assertThat(findings(() -> project.check().findings())).isEqualTo(stray);
    assertThat(findings(() -> project.docs().warnings())).isEqualTo(stray);
    assertThat(project.text(OVERVIEW)).isEqualTo(edited);

    project.replacing("trammel.yaml", "tables }", "tables, lenient: true }");
    assertThat(findings(() -> project.docs().warnings())).isEqualTo(stray);
    assertThat(project.text(OVERVIEW)).isEqualTo(edited);
  }

  @Test
  void handWrittenNotesStay() {
    String notes = "\n## Notes\n\nLoans are for a month.  \n\n\n# Not a heading of ours";
    String whole = project.text(OVERVIEW);
    project.with(OVERVIEW, whole + notes);
    assertThat(project.check().findings()).isEmpty();

    project.replacing("trammel.yaml", "tables }", "tables, assumptions: [All read.] }");
    project.docs();

    assertThat(project.text(OVERVIEW))
        .isEqualTo(whole + "\n## Assumptions\n\n- All read.\n" + notes);
  }

  @Test
  void anOverviewOfAnotherToolIsCheckedAndLeftAsItIs() {
    project.with(OVERVIEW, FOREIGN);

    assertThat(project.docs().written()).isEmpty();
    assertThat(project.check().findings()).isEmpty();

    project.with(
        OVERVIEW,
        FOREIGN
            .replace("**Tables**: 2", "**Tables**: 3")
            .replace("(2 tables)", "(3 tables)")
            .replace("| 1,200 | ❌ | 0 |", "| 1,200 | ✅ | 1 |")
            .replace("- `book_id` →", "- `id` →"));
    assertThat(findings(() -> project.check().findings()))
        .containsExactly(
            "4:13: the overview is wrong about the number of tables",
            "12:38: the overview is wrong about the row security",
            "12:42: the overview is wrong about the number of policies",
            "18:14: the overview is wrong about the number of tables below Lending",
            "24:4: the overview lacks foreign keys",
            "27:4: the overview's foreign key is not there");
  }

  private List<String> findings(Supplier<List<Diagnostic>> goal) {
    String mark = OVERVIEW + ":";
    return project
        .printed(goal)
        .lines()
        .filter(line -> line.startsWith(mark))
        .map(line -> line.substring(mark.length()).replaceAll(" (error|warning) TR118:", ""))
        .toList();
  }
}
