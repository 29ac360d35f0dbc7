package dev.trammel.source.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.artifact.markdown.DocFacts;
import dev.trammel.artifact.markdown.TableDocRenderer;
import dev.trammel.artifact.markdown.TableDocs;
import dev.trammel.cases.GoldenCase;
import dev.trammel.cases.Seeds;
import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Column;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.ExternalTable;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Generation;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.ReferentialAction;
import dev.trammel.model.Sequence;
import dev.trammel.model.Table;
import dev.trammel.model.Trigger;
import dev.trammel.model.change.DropColumn;
import dev.trammel.model.change.DropIndex;
import dev.trammel.model.change.MapValues;
import dev.trammel.model.change.RenameColumn;
import dev.trammel.model.doc.TableDoc;
import dev.trammel.model.doc.TypeCells;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TableAssemblerTest {

  private static final QualifiedName MOORINGS = QualifiedName.of("moorings");

  @Test
  void theSeedsComeBackFromTheModelByteForByte() {
    for (SourceText seed : Seeds.tables()) {
      TableDoc doc = doc(seed);
      AssembledTable assembled = assembled(doc, Database.EMPTY);
      TableDoc again = TableDocs.describe(Database.EMPTY, assembled.table(), DocFacts.of(doc));
      assertThat(TableDocRenderer.render(again)).isEqualTo(seed.text());
    }
  }

  @Test
  void theSecondSeedIsUnderstood() {
    Table table = assembled(doc(Seeds.secondTable()), Database.EMPTY).table();
    assertThat(table.columns()).hasSize(28);
    assertThat(table.column("input_artifacts").orElseThrow().type())
        .isEqualTo(DataType.UUID.arrayOf());
    assertThat(table.indexes())
        .extracting(index -> index.name())
        .containsExactly(
            "idx_task_contracts_idempotency",
            "idx_task_contracts_pending",
            "idx_task_contracts_sd",
            "idx_task_contracts_session",
            "idx_task_contracts_status",
            "idx_task_contracts_target");
    assertThat(table.policies()).hasSize(4);
    assertThat(table.foreignKeys()).hasSize(2);
  }

  @Test
  void anElementTypeIsInferredFromTheCastOfItsDefaultAndThatIsSaid() {
    AssembledTable assembled = assembled(doc(Seeds.secondTable()), Database.EMPTY);
    assertThat(assembled.fills())
        .filteredOn(fill -> fill.origin() == Fill.Origin.INFERRED)
        .singleElement()
        .satisfies(
            fill -> {
              assertThat(fill.text())
                  .isEqualTo("column input_artifacts is uuid[], as its default says");
              assertThat(fill.position().line()).isEqualTo(28);
            });
  }

  @Test
  void anElementTypeThatIsStatedNowhereIsAnErrorThatTellsWhatToWrite() {
    String text = page("oldest-generation/berths.md").text().replace("`'{}'::text[]`", "-");
    AssembledTable assembled = assembled(doc(new SourceText("page.md", text)), Database.EMPTY);
    assertThat(TypeCells.informationSchema(assembled.table().column("tags").orElseThrow().type()))
        .isEqualTo("ARRAY");
    assertThat(assembled.unknowns())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.code()).isEqualTo(Code.TR114);
              assertThat(error.message())
                  .isEqualTo("element type of array column \"tags\" is stated nowhere");
              assertThat(error.position()).hasToString("page.md:18:11");
              assertThat(error.fix()).isPresent();
            });
  }

  @Test
  void aDefaultThatDrawsFromASequenceTellsThatItIsThere() {
    AssembledTable assembled = assembled(doc(page("oldest-generation/berths.md")), Database.EMPTY);
    QualifiedName berths = QualifiedName.of("berths");
    assertThat(assembled.sequences())
        .containsExactly(
            new Sequence(
                QualifiedName.of("berths_id_seq"),
                DataType.builtIn("bigint"),
                Optional.of(new Sequence.Owner(berths, "id"))));
    assertThat(assembled.fills())
        .extracting(Fill::text)
        .contains("sequence berths_id_seq belongs to column id, as the column's default says");
    Database base = Database.EMPTY.with(assembled.sequences().get(0));
    assertThat(assembled(doc(page("oldest-generation/berths.md")), base).sequences()).isEmpty();
  }

  @Test
  void theBaseFillsWhatTheInformationSchemaHides() {
    Column tags = Column.of("tags", DataType.builtIn("character varying", "40").arrayOf());
    Column id =
        Column.of("id", DataType.builtIn("bigint"))
            .withGeneration(Optional.of(new Generation.Identity(true)));
    Database base =
        Database.EMPTY.with(
            Table.of(
                QualifiedName.of("berths"),
                List.of(id, Column.of("length_m", DataType.builtIn("numeric", "5", "2")), tags),
                List.of()));
    String text =
        page("oldest-generation/berths.md")
            .text()
            .replace("`nextval('berths_id_seq'::regclass)`", "-");
    AssembledTable assembled = assembled(doc(new SourceText("page.md", text)), base);
    assertThat(assembled.table().column("tags").orElseThrow().type()).isEqualTo(tags.type());
    assertThat(assembled.table().column("id").orElseThrow().generation())
        .isEqualTo(id.generation());
    assertThat(assembled.fills())
        .extracting(Fill::text)
        .contains("column tags is character varying(40)[]");
  }

  @Test
  void aForeignKeyTakesSchemaAndActionsFromTheBase() {
    ForeignKey key =
        ForeignKey.of(
                "moorings_berth_id_fkey",
                List.of("berth_id"),
                new QualifiedName("harbour", "berths"),
                List.of("id"))
            .withActions(ReferentialAction.CASCADE, ReferentialAction.NO_ACTION);
    Database base =
        Database.EMPTY.with(
            Table.of(
                MOORINGS,
                List.of(Column.of("berth_id", DataType.builtIn("bigint"))),
                List.of(key)));
    Table table = assembled(doc(page("every-section/moorings.md")), base).table();
    assertThat(table.constraint("moorings_berth_id_fkey")).contains(key);
  }

  @Test
  void aForeignKeyFindsItsTableInTheOnlySchemaThatHasIt() {
    QualifiedName papers = new QualifiedName("archive", "papers");
    Database base = Database.EMPTY.with(new ExternalTable(papers, List.of(), List.of()));
    Table table = assembled(doc(page("every-section/moorings.md")), base).table();
    assertThat(table.foreignKeys())
        .extracting(ForeignKey::referencedTable)
        .containsExactly(QualifiedName.of("berths"), papers);
  }

  @Test
  void entriesOfOneTriggerBecomeOneTrigger() {
    Table table = assembled(doc(page("every-section/moorings.md")), Database.EMPTY).table();
    assertThat(table.trigger("moorings_audit").orElseThrow().events())
        .containsExactly(Trigger.Event.INSERT, Trigger.Event.DELETE);
    assertThat(table.trigger("moorings_touched").orElseThrow().arguments())
        .containsExactly("updated_at");
  }

  @Test
  void whatOnlyTheBaseHasStaysWithAWarning() {
    Column pier = Column.of("pier", DataType.TEXT);
    Database base = Database.EMPTY.with(Table.of(MOORINGS, List.of(pier), List.of()));
    AssembledTable assembled = assembled(doc(page("every-section/moorings.md")), base);
    assertThat(assembled.table().column("pier")).contains(pier);
    assertThat(assembled.mentioned().column("pier")).isEmpty();
    assertThat(assembled.warnings(Set.of()))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.isError()).isFalse();
              assertThat(finding.code()).isEqualTo(Code.TR115);
              assertThat(finding.message())
                  .isEqualTo("column moorings.pier is not mentioned by its doc; it stays");
            });
  }

  @Test
  void trammelsDialectIsLossless() {
    TableDoc doc = doc(page("trammel-dialect/moorings.md"));
    AssembledTable assembled = assembled(doc, Database.EMPTY);
    Table table = assembled.table();
    assertThat(assembled.fills()).isEmpty();
    assertThat(table.name()).isEqualTo(new QualifiedName("office", "moorings"));
    assertThat(table.comment()).contains("Who lies where\nand until when");
    assertThat(table.forceRowSecurity()).isTrue();
    assertThat(table.column("code").orElseThrow().comment()).contains("one | two\r\nthree");
    assertThat(table.column("id").orElseThrow().comment()).contains("-");
    assertThat(table.column("until").orElseThrow().type())
        .isEqualTo(DataType.builtIn("timestamp with time zone", "3"));
    Database database =
        Database.EMPTY
            .with(table)
            .with(assembled.enumTypes().get(0))
            .with(assembled.sequences().get(0));
    TableDoc again = TableDocs.describe(database, table, DocFacts.of(doc));
    assertThat(assembled(again, Database.EMPTY).table()).isEqualTo(table);
    assertThat(TableDocRenderer.render(again)).isEqualTo(TableDocRenderer.render(doc));
  }

  @Test
  void intentsBecomeChanges() {
    AssembledTable assembled = assembled(doc(page("trammel-dialect/moorings.md")), Database.EMPTY);
    QualifiedName table = assembled.table().name();
    assertThat(assembled.intents())
        .containsExactly(
            new RenameColumn(table, "label", "code"),
            new MapValues(
                table, "state", new TreeMap<>(Map.of("left", "it's gone", "lost", "lies"))),
            new DropColumn(table, "skipper"),
            new DropIndex(table, "moorings_skipper"));
  }

  @Test
  void anIntendedRenameCarriesTheBaseAlong() {
    Database base =
        Database.EMPTY.with(
            Table.of(
                new QualifiedName("office", "moorings"),
                List.of(Column.of("label", DataType.TEXT), Column.of("skipper", DataType.TEXT)),
                List.of()));
    Table table = assembled(doc(page("trammel-dialect/moorings.md")), base).table();
    assertThat(table.column("label")).isEmpty();
    assertThat(table.column("skipper")).isEmpty();
    assertThat(table.column("code")).isPresent();
  }

  @Test
  void everyObjectHasItsPlace() {
    AssembledTable assembled = assembled(doc(page("every-section/moorings.md")), Database.EMPTY);
    assertThat(assembled.places())
        .containsEntry(
            new ObjectReference.ColumnReference(MOORINGS, "berth_id"),
            new dev.trammel.diagnostic.Position("page.md", 27, 3))
        .containsEntry(
            new ObjectReference.IndexReference(MOORINGS, "moorings_rank"),
            new dev.trammel.diagnostic.Position("page.md", 66, 4));
  }

  private static SourceText page(String name) {
    GoldenCase folder = new GoldenCase(GoldenCase.root().resolve("doc"));
    return new SourceText("page.md", folder.text(name));
  }

  private static TableDoc doc(SourceText source) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<TableDoc> doc = TableDocReader.read(source, diagnostics);
    assertThat(diagnostics.all()).isEmpty();
    return doc.orElseThrow();
  }

  private static Optional<AssembledTable> assemble(
      TableDoc doc, Database base, Diagnostics diagnostics) {
    return new TableAssembler(SqlIndexes::read).assemble(doc, base, diagnostics);
  }

  private static AssembledTable assembled(TableDoc doc, Database base) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<AssembledTable> assembled = assemble(doc, base, diagnostics);
    assertThat(diagnostics.all()).filteredOn(Diagnostic::isError).isEmpty();
    return assembled.orElseThrow();
  }
}
