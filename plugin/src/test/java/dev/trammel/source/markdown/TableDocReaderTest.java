package dev.trammel.source.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.cases.GoldenCase;
import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.DiagnosticFormatter;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

class TableDocReaderTest {

  /** Each case is {@code page.md} and {@code expected/diagnostics.txt}. */
  @TestFactory
  Stream<DynamicTest> aDocThatBreaksTheGrammarIsNamedWithItsPlaceAndNotRead() {
    return GoldenCase.each(
        "doc-errors",
        c ->
            c.expected()
                .assertHoldsTexts(
                    java.util.Map.of("diagnostics.txt", diagnosticsOf(c.text("page.md")))));
  }

  @Test
  void aDocCutAnywhereIsNeverRead() {
    String text = GoldenCase.root().resolve("doc/every-section").toString();
    SourceText whole = new SourceText("moorings.md", read(text + "/moorings.md"));
    for (int length = 0; length < whole.text().length(); length++) {
      Diagnostics diagnostics = new Diagnostics();
      SourceText cut = new SourceText("moorings.md", whole.text().substring(0, length));
      assertThat(TableDocReader.read(cut, diagnostics)).as("cut at %d", length).isEmpty();
      assertThat(diagnostics.hasErrors()).as("cut at %d", length).isTrue();
    }
  }

  @Test
  void aDocCutInAnySectionIsSaidToBeCutAndNothingElse() {
    String whole = read(GoldenCase.root().resolve("doc/every-section") + "/moorings.md");
    for (int end = whole.indexOf("## Columns"); end < whole.indexOf("## Usage"); end += 7) {
      assertThat(findings(whole.substring(0, end)))
          .as("cut at %d", end)
          .extracting(Diagnostic::code)
          .containsExactly(Code.TR113);
    }
  }

  @Test
  void whatNoTextOfPostgresqlHoldsIsNamed() {
    String page = read(GoldenCase.root().resolve("doc/oldest-generation") + "/berths.md");
    assertThat(findings("\ufeff" + page))
        .extracting(Diagnostic::message)
        .containsExactly("doc starts with a byte-order mark");
    assertThat(findings(page.replace("length_m", "length\0m")))
        .extracting(Diagnostic::message)
        .containsExactly("doc holds a NUL character");
    assertThat(findings(page.replace("\n", "\r\n")))
        .extracting(Diagnostic::message)
        .containsExactly("lines end with CR LF");
  }

  @Test
  @Timeout(20)
  void noDocTakesLong() {
    String page = read(GoldenCase.root().resolve("doc/oldest-generation") + "/berths.md");
    String row = "| tags | `ARRAY` | YES | `'{}'::text[]` | - |\n";
    assertThat(
            findings(page.replace(row, "| a | `text` | YES | - | never ended\n".repeat(200_000))))
        .hasSizeLessThan(150);
    assertThat(findings("# t Table\n\n" + "(".repeat(7_000_000))).isNotEmpty();
    assertThat(findings(page.replace(row, "| a | `text` | YES | `" + "(".repeat(3_000_000))))
        .isNotEmpty();
    assertThat(findings("x".repeat(50_000_000)))
        .extracting(Diagnostic::message)
        .containsExactly("doc has 50000000 characters");
  }

  private static String diagnosticsOf(String text) {
    SourceText source = new SourceText("page.md", text);
    DiagnosticFormatter formatter = new DiagnosticFormatter(file -> Optional.of(source));
    StringBuilder out = new StringBuilder();
    findings(text).forEach(each -> out.append(formatter.format(each)));
    return out.toString();
  }

  private static List<Diagnostic> findings(String text) {
    Diagnostics diagnostics = new Diagnostics();
    assertThat(TableDocReader.read(new SourceText("page.md", text), diagnostics)).isEmpty();
    return diagnostics.all();
  }

  private static String read(String file) {
    try {
      return java.nio.file.Files.readString(java.nio.file.Path.of(file));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
