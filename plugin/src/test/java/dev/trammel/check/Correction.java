package dev.trammel.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.source.YamlNode;
import dev.trammel.source.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One replacement on one line of a document. */
record Correction(int line, String found, String replacement, String reason) {

  /** The committed list. */
  static List<Correction> all() {
    Diagnostics diagnostics = new Diagnostics();
    YamlNode root =
        new YamlReader(file("/seeds/corrections.yaml"), Code.TR101, diagnostics).read().get();
    diagnostics.throwIfErrors();
    return ((YamlNode.Sequence) root).items().stream().map(Correction::of).toList();
  }

  private static Correction of(YamlNode item) {
    List<YamlNode.Entry> entries = ((YamlNode.Mapping) item).entries();
    assertThat(entries)
        .extracting(YamlNode.Entry::key)
        .containsExactly("line", "found", "replacement", "reason");
    List<String> values =
        entries.stream().map(entry -> ((YamlNode.Scalar) entry.value()).text()).toList();
    return new Correction(
        Integer.parseInt(values.get(0)), values.get(1), values.get(2), values.get(3));
  }

  private static SourceText file(String resource) {
    try (InputStream stream = Correction.class.getResourceAsStream(resource)) {
      return new SourceText(resource, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document with all corrections; each has to find its text exactly once. */
  static SourceText apply(List<Correction> corrections, SourceText document) {
    List<String> lines = new ArrayList<>();
    for (int line = 1; line <= document.lineCount(); line++) {
      lines.add(document.line(line));
    }
    for (Correction each : corrections) {
      String line = lines.get(each.line() - 1);
      assertThat(line).as("line %s", each.line()).containsOnlyOnce(each.found());
      lines.set(each.line() - 1, line.replace(each.found(), each.replacement()));
    }
    return new SourceText(document.file(), String.join("\n", lines));
  }
}
