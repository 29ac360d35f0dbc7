package dev.trammel.artifact.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.cases.GoldenCase;
import dev.trammel.cases.Seeds;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.doc.DocDialect;
import dev.trammel.model.doc.TableDoc;
import dev.trammel.source.markdown.TableDocReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TableDocRoundTripTest {

  @TestFactory
  Stream<DynamicTest> aDocThatFollowsTheGrammarComesBackByteForByte() {
    return GoldenCase.each("doc", c -> pages(c).forEach(page -> assertComesBack(source(page))));
  }

  @Test
  void theSeedsComeBackByteForByte() {
    Seeds.tables().forEach(TableDocRoundTripTest::assertComesBack);
  }

  @Test
  void carriageReturnsInADescriptionStay() {
    SourceText lf = source(GoldenCase.root().resolve("doc/every-section/moorings.md"));
    String text = lf.text().replace("first line\nsecond", "first line\r\nsecond");
    assertThat(text).isNotEqualTo(lf.text());
    assertComesBack(new SourceText(lf.file(), text));
    assertThat(read(new SourceText(lf.file(), text)).column("references"))
        .get()
        .extracting(column -> column.description().orElseThrow().value())
        .asString()
        .startsWith("first line\r\nsecond line, with a | in it\n\nfourth");
  }

  @Test
  void theDialectIsToldByTheHeader() {
    Path cases = GoldenCase.root().resolve("doc");
    assertThat(read(source(cases.resolve("trammel-dialect/moorings.md"))).dialect())
        .isEqualTo(DocDialect.TRAMMEL);
    assertThat(read(source(cases.resolve("every-section/moorings.md"))).dialect())
        .isEqualTo(DocDialect.INFORMATION_SCHEMA);
  }

  @Test
  void theEndOfADefaultIsTheFirstBacktickAndBar() {
    TableDoc doc = read(source(GoldenCase.root().resolve("doc/every-section/moorings.md")));
    assertThat(doc.column("references").orElseThrow().defaultValue().orElseThrow().value())
        .isEqualTo("'a | b'::text");
    assertThat(doc.column("berth_id").orElseThrow().description().orElseThrow().value())
        .isEqualTo("where `it` lies | or will **lie**");
  }

  static void assertComesBack(SourceText source) {
    assertThat(TableDocRenderer.render(read(source))).isEqualTo(source.text());
  }

  static TableDoc read(SourceText source) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<TableDoc> doc = TableDocReader.read(source, diagnostics);
    assertThat(diagnostics.all()).isEmpty();
    return doc.orElseThrow();
  }

  static SourceText source(Path page) {
    try {
      return new SourceText(page.getFileName().toString(), Files.readString(page));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> pages(GoldenCase goldenCase) {
    try (Stream<Path> files = Files.list(goldenCase.path())) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
