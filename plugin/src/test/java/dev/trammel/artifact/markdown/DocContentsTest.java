package dev.trammel.artifact.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Database;
import dev.trammel.model.Table;
import dev.trammel.model.doc.ColumnEntry;
import dev.trammel.model.doc.DocDialect;
import dev.trammel.model.doc.DocHeader;
import dev.trammel.model.doc.EnumTypeEntry;
import dev.trammel.model.doc.FrontMatter;
import dev.trammel.model.doc.HeaderEntry;
import dev.trammel.model.doc.IntentEntry;
import dev.trammel.model.doc.SequenceEntry;
import dev.trammel.model.doc.TableDoc;
import dev.trammel.source.markdown.TableDocReader;
import dev.trammel.syntax.Identifiers;
import dev.trammel.syntax.Literals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever a doc holds, in either dialect: what is read of its page is the doc. */
class DocContentsTest {

  /** What people write, and PostgreSQL prints, into a description. */
  private static final List<String> DESCRIPTIONS =
      List.of(
          "plain",
          "a | b",
          "first\nsecond",
          "first\r\nsecond\r\n\r\nfourth",
          "`code` | `more`",
          "**bold** - and [a](link)",
          "ends with a bar |",
          "-- no comment",
          "| in front",
          "\tΩ \u2028 ",
          "--");

  private Random random = new Random(0);
  private RandomTable any = new RandomTable(random);

  @RepeatedTest(300)
  void aDocOfTrammelsDialectComesBack(RepetitionInfo repetition) {
    begin(repetition);
    Table table = any.table();
    TableDoc described =
        TableDocs.describe(
            Database.EMPTY.with(table), table, DocFacts.trammel(any.text(), Optional.of("1")));

    assertComesBack(inTrammelsDialect(described));
  }

  @RepeatedTest(300)
  void aDocOfTheOtherDialectComesBack(RepetitionInfo repetition) {
    begin(repetition);

    assertComesBack(inTheOtherDialect());
  }

  private void begin(RepetitionInfo repetition) {
    random = new Random(repetition.getCurrentRepetition());
    any = new RandomTable(random);
  }

  private static void assertComesBack(TableDoc doc) {
    String page = TableDocRenderer.render(doc);
    Diagnostics diagnostics = new Diagnostics();
    Optional<TableDoc> read = TableDocReader.read(new SourceText("t.md", page), diagnostics);
    assertThat(diagnostics.all()).as(page).isEmpty();
    assertThat(withoutPlaces(read.orElseThrow())).as(page).isEqualTo(withoutPlaces(doc));
    assertThat(TableDocRenderer.render(read.orElseThrow())).isEqualTo(page);
  }

  private static String withoutPlaces(TableDoc doc) {
    return doc.toString().replaceAll("position=[^,\\]]*", "");
  }

  private TableDoc inTrammelsDialect(TableDoc doc) {
    return new TableDoc(
        doc.dialect(),
        maybe(frontMatter()),
        doc.table(),
        doc.header(),
        doc.columns(),
        doc.constraints(),
        doc.indexes(),
        doc.policies(),
        doc.triggers(),
        several(this::enumType),
        several(this::sequence),
        maybe(at("ALTER TABLE t ADD CHECK (" + Literals.quote(any.text()) + " <> '');")),
        several(this::intent),
        maybe(at("Free text.\n\n## Not a section\n\n```sql\nSELECT 1;\n```\n\n")),
        "../" + random.nextInt(9) + ".md");
  }

  private EnumTypeEntry enumType() {
    return new EnumTypeEntry(
        at(Identifiers.quote(any.name(1))),
        List.of(any.text(), any.text()),
        maybe(at("x" + any.text())));
  }

  private SequenceEntry sequence() {
    return new SequenceEntry(
        at(Identifiers.quote(any.name(2))),
        at(any.any(List.of("bigint", "integer", "smallint"))),
        at(any.name(3)));
  }

  private IntentEntry intent() {
    return switch (random.nextInt(3)) {
      case 0 -> new IntentEntry.RenamedFrom(at(any.name(4)), at(any.name(5)));
      case 1 ->
          new IntentEntry.MapValue(
              at(any.name(6)), at(Literals.quote(any.text())), at(Literals.quote(any.text())));
      default ->
          new IntentEntry.DropOnPurpose(
              any.any(List.of(IntentEntry.DropOnPurpose.Kind.values())), at(any.name(7)));
    };
  }

  private TableDoc inTheOtherDialect() {
    List<ColumnEntry> columns = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(5); i++) {
      columns.add(column("c" + i));
    }
    return new TableDoc(
        DocDialect.INFORMATION_SCHEMA,
        maybe(frontMatter()),
        at("t"),
        header(),
        columns,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        maybe(at("Free text.\n\n## Not a section\n\n")),
        TableDoc.DEFAULT_OVERVIEW);
  }

  private ColumnEntry column(String name) {
    String type =
        any.any(
            List.of(
                "uuid",
                "integer(32)",
                "numeric(5,2)",
                "character varying(50)",
                "ARRAY",
                "USER-DEFINED",
                "timestamp with time zone"));
    String literal = any.any(List.of("a", "it''s", "a | b", "{\"a\": [1]}", "x\ny"));
    return new ColumnEntry(
        at(name),
        at(type),
        at(random.nextBoolean()),
        maybe(at("'" + literal + "'::text")),
        maybe(at(any.any(DESCRIPTIONS))));
  }

  /** The oldest generation has four lines, the others more; their order differs. */
  private DocHeader header() {
    List<HeaderEntry> lines = new ArrayList<>();
    if (random.nextBoolean()) {
      lines.add(line(DocHeader.APPLICATION, "App - what it does"));
      lines.add(line(DocHeader.REPOSITORY, "/mnt/c/app/"));
      lines.add(line(DocHeader.PURPOSE, "Many, things"));
    }
    lines.add(line(DocHeader.DATABASE, "abc (def)"));
    lines.add(line(DocHeader.GENERATED, "2025-01-31T12:00:00.000Z"));
    lines.add(
        line(
            DocHeader.ROWS, any.any(List.of("0", "1,234", "null", "N/A", "N/A (RLS restricted)"))));
    lines.add(line(DocHeader.RLS, any.any(List.of("Disabled", "Enabled (0 policies)"))));
    List<Located<String>> notes = new ArrayList<>();
    notes.add(at(DocHeader.NOTE_MARK + "This is for reading** - ask the database"));
    if (random.nextBoolean()) {
      notes.add(at(DocHeader.NOTE_MARK + "CRITICAL**: not here"));
    }
    return new DocHeader(lines, notes);
  }

  private FrontMatter frontMatter() {
    List<HeaderEntry> lines = List.of(line("title", "a: b"), line("tags", "[a, b]"));
    return new FrontMatter(lines, random.nextBoolean());
  }

  private static HeaderEntry line(String key, String value) {
    return new HeaderEntry(at(key), at(value));
  }

  private <T> Optional<T> maybe(T value) {
    return random.nextBoolean() ? Optional.of(value) : Optional.empty();
  }

  private <T> List<T> several(java.util.function.Supplier<T> drawn) {
    List<T> all = new ArrayList<>();
    for (int i = 0; i < random.nextInt(3); i++) {
      all.add(drawn.get());
    }
    return all;
  }

  private static <T> Located<T> at(T value) {
    return DocFacts.nowhere(value);
  }
}
