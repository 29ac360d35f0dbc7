package dev.trammel.check.design;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** TR530: "no breaking changes" where something is renamed, dropped or narrowed. */
public final class PromisedCompatibility implements Design.Rule {

  private static final Pattern PROMISE =
      Pattern.compile(
          "\\bno breaking changes?\\b|\\bback(?:wards?)?[- ]compatible\\b"
              + "|\\bexisting queries (?:keep )?work(?:ing)?\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public List<Diagnostic> check(Design design) {
    List<Located<String>> breaking = BreakingChange.of(design);
    List<Diagnostic> found = new ArrayList<>();
    if (breaking.isEmpty()) {
      return found;
    }
    for (ProseLine line : ProseLine.of(design.document())) {
      Matcher promise = PROMISE.matcher(line.text());
      if (promise.find()) {
        found.add(broken(line, promise.group(), breaking));
      }
    }
    return found;
  }

  private static Diagnostic broken(ProseLine line, String promise, List<Located<String>> breaking) {
    Diagnostic diagnostic =
        Diagnostic.warning(
                Code.TR530, line.position(), "the document promises compatibility that it breaks")
            .underlining(line.text().length())
            .found(promise)
            .expected("nothing that is renamed, dropped or narrowed")
            .fix("say what breaks, or keep the former names and values working");
    for (Located<String> each : breaking) {
      diagnostic = diagnostic.note(each.position(), each.value());
    }
    return diagnostic;
  }
}
