package dev.trammel.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.check.design.Design;
import dev.trammel.check.design.FencePlaces;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Database;
import dev.trammel.model.change.Change;
import dev.trammel.source.design.DesignDocument;
import dev.trammel.source.design.DesignDocumentReader;
import dev.trammel.source.design.Fence;
import dev.trammel.source.design.FenceRole;
import dev.trammel.source.sql.DdlReader;
import dev.trammel.source.sql.DeclaredFold;
import dev.trammel.source.sql.Directive;
import dev.trammel.source.sql.FoldResult;
import dev.trammel.source.sql.MigrationFold;
import dev.trammel.source.sql.ReadSql;
import dev.trammel.source.sql.SqlStatement;
import dev.trammel.source.sql.StatementSplitter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DesignClaimsTest {

  private static final String RECORDED = "CREATE TABLE t (id int PRIMARY KEY, kind text);";

  @Test
  void addedNullableColumnsBreakNothing() {
    assertThat(
            check(
                "No breaking changes; all new columns are NULL or have a default.",
                "ALTER TABLE t ADD COLUMN a int;"))
        .isEmpty();
  }

  @Test
  void dropsNarrowingsAndOtherTypesBreakWhatWasPromised() {
    List<Diagnostic> found =
        checked(
            "Backwards compatible.",
            "ALTER TABLE t ALTER kind SET NOT NULL; ALTER TABLE t ALTER kind TYPE varchar(9);"
                + " ALTER TABLE t ADD CONSTRAINT c CHECK (kind IN ('a'));");

    assertThat(found).hasSize(1);
    assertThat(found.get(0).notes())
        .extracting(note -> note.value())
        .containsExactly(
            "t.kind refuses NULL",
            "t.kind becomes character varying(9)",
            "constraint c refuses values that t took");
  }

  @Test
  void promiseOfDefaultsOrNullIsBrokenByNotNullAlone() {
    assertThat(
            check(
                "All new fields are NULLABLE or have defaults.",
                "ALTER TABLE t ADD COLUMN a int; ALTER TABLE t ADD COLUMN b int NOT NULL;"))
        .containsExactly("1 TR531 1 added column has no default");
  }

  @Test
  void mappedValueMayBeRefused() {
    String before =
        "```sql recorded\nCREATE TABLE t (id int PRIMARY KEY,\nkind text -- 'a', 'b'\n);\n```";
    String check = "ALTER TABLE t ADD CONSTRAINT c CHECK (kind IN ('a'));";

    assertThat(check(before, check))
        .containsExactly("10 TR532 constraint c refuses a value that the column is said to have");
    assertThat(check(before, "-- trammel: map-values t.kind 'b' -> 'a'\n" + check)).isEmpty();
  }

  @Test
  void rollbackThatUndoesEverythingIsFine() {
    String declared = "ALTER TABLE t RENAME kind TO sort; CREATE INDEX i ON t (sort);";

    assertThat(
            check(
                "```sql rollback\nDROP INDEX i; ALTER TABLE t RENAME sort TO kind;\n```", declared))
        .isEmpty();
    assertThat(check("```sql rollback\nALTER TABLE t RENAME sort TO kind;\n```", declared))
        .containsExactly("2 TR533 the rollback does not drop index i on t");
  }

  @Test
  void rollbackThatCannotRunIsFoundAtItsStatement() {
    assertThat(
            check(
                "```sql rollback\nALTER TABLE t DROP COLUMN a;\nALTER TABLE u DROP COLUMN a;\n```",
                "ALTER TABLE t ADD COLUMN a int;"))
        .singleElement()
        .asString()
        .startsWith("4 TR533 the rollback cannot run: ");
  }

  @Test
  void releasedDesignIsNotHeldAgainstItself() {
    String declared =
        "ALTER TABLE t RENAME kind TO sort; ALTER TABLE t ADD COLUMN a int REFERENCES u(id);"
            + " CREATE TABLE u (id int PRIMARY KEY);";
    Design open = design("No breaking changes.", declared);
    Design released =
        new Design(
            open.document(),
            open.name(),
            open.declared(),
            open.declared(),
            open.intents(),
            open.places());

    assertThat(headlines(DesignClaims.check(open))).hasSize(2);
    assertThat(DesignClaims.check(released)).isEmpty();
  }

  @Test
  void exampleKeepsWhatItPromises() {
    DesignDocument document = SeedPlatform.exampleDesign();
    FoldResult declared = SeedPlatform.declared(document, new Diagnostics());
    Design design = design(document, "platform", SeedPlatform.recorded(), declared);

    assertThat(DesignClaims.check(design)).isEmpty();
  }

  private static List<String> check(String prose, String declared) {
    return headlines(checked(prose, declared));
  }

  private static List<Diagnostic> checked(String prose, String declared) {
    return DesignClaims.check(design(prose, declared));
  }

  private static List<String> headlines(List<Diagnostic> found) {
    return found.stream()
        .map(each -> each.position().line() + " " + each.code() + " " + each.message())
        .toList();
  }

  /** Fences of the prose name their role behind the language. */
  private static Design design(String prose, String declared) {
    String markdown =
        prose.replaceAll("(?m)^```sql (\\w+)$", "<!-- trammel: role=$1 database=shop -->\n```sql")
            + "\n\n<!-- trammel: role=declared database=shop -->\n```sql\n"
            + declared
            + "\n```\n";
    Diagnostics diagnostics = new Diagnostics();
    DesignDocument document =
        new DesignDocumentReader(new SourceText("design.md", markdown), List.of(), diagnostics)
            .read();
    diagnostics.throwIfErrors();
    Database recorded =
        MigrationFold.fold(
                Database.EMPTY,
                DdlReader.read(StatementSplitter.split(new SourceText("1.sql", RECORDED)))
                    .statements())
            .orThrow();
    List<SqlStatement> statements = new ArrayList<>();
    List<Directive> directives = new ArrayList<>();
    for (Fence fence : document.fences(FenceRole.DECLARED, "shop")) {
      ReadSql read =
          DdlReader.read(
              StatementSplitter.split(document.source(), fence.fromOffset(), fence.toOffset()));
      statements.addAll(read.statements());
      directives.addAll(read.directives());
    }
    return design(
        document, "shop", recorded, DeclaredFold.declare(recorded, statements, directives));
  }

  private static Design design(
      DesignDocument document, String name, Database recorded, FoldResult declared) {
    List<Change> intents = declared.intents().stream().map(each -> each.value()).toList();
    return new Design(
        document,
        name,
        recorded,
        declared.database(),
        intents,
        new FencePlaces(
            document,
            name,
            object -> declared.provenance().of(object).orElse(Position.ofFile("1.sql"))));
  }
}
