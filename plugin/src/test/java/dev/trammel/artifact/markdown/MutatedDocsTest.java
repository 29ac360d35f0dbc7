package dev.trammel.artifact.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.cases.GoldenCase;
import dev.trammel.cases.Seeds;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.doc.TableDoc;
import dev.trammel.source.markdown.TableDocReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A doc with slips in it is refused, or read whole: then it is printed as it is, slips and all. */
class MutatedDocsTest {

  private static final List<String> SLIPS =
      List.of(
          "|",
          "`",
          "\n",
          " ",
          "-",
          "#",
          "(",
          ")",
          "\\",
          "'",
          "```",
          "**",
          "\n\n",
          " | ",
          "---\n",
          "## ",
          "### ",
          "- `",
          "`: ",
          "` | ",
          " |\n",
          "(3 total)",
          "NO",
          "\u0000",
          "\ufeff",
          "\r\n",
          "```sql\n",
          "\n  ```\n",
          "PRIMARY KEY",
          "→");

  static Stream<SourceText> docs() {
    GoldenCase docs = new GoldenCase(GoldenCase.root().resolve("doc"));
    List<SourceText> all = new ArrayList<>(Seeds.tables());
    for (String name :
        List.of(
            "every-section/moorings.md",
            "oldest-generation/berths.md",
            "trammel-dialect/moorings.md")) {
      all.add(new SourceText(name, docs.text(name)));
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("docs")
  void noDocIsHalfRead(SourceText doc) {
    Random random = new Random(1);
    int read = 0;
    for (int i = 0; i < 1_000; i++) {
      String text = doc.text();
      for (int slips = 0; slips <= random.nextInt(3); slips++) {
        text = mutated(text, random);
      }
      Diagnostics diagnostics = new Diagnostics();
      Optional<TableDoc> page = TableDocReader.read(new SourceText("t.md", text), diagnostics);
      if (page.isPresent()) {
        assertThat(TableDocRenderer.render(page.get())).isEqualTo(text);
        read++;
      } else {
        assertThat(diagnostics.hasErrors()).as(text).isTrue();
      }
    }
    assertThat(read).isBetween(1, 999);
  }

  private static String mutated(String text, Random random) {
    int from = random.nextInt(text.length());
    int to = Math.min(text.length(), from + random.nextInt(8));
    String slip = SLIPS.get(random.nextInt(SLIPS.size()));
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, from) + text.substring(to);
      case 1 -> text.substring(0, from) + slip + text.substring(from);
      case 2 -> text.substring(0, from) + slip + text.substring(to);
      default -> line(text, from, random.nextBoolean());
    };
  }

  /** Without one line, or with it twice. */
  private static String line(String text, int at, boolean twice) {
    int start = text.lastIndexOf('\n', at) + 1;
    int end = text.indexOf('\n', at) + 1;
    return end <= start
        ? text
        : text.substring(0, start)
            + (twice ? text.substring(start, end).repeat(2) : "")
            + text.substring(end);
  }
}
