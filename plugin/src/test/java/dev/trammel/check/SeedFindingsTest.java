package dev.trammel.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.cases.Seeds;
import dev.trammel.check.design.Design;
import dev.trammel.check.design.FencePlaces;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.DiagnosticFormatter;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.source.design.DesignDocument;
import dev.trammel.source.sql.FoldResult;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the three source documents deserve to be told, as they stand. */
class SeedFindingsTest {

  @Test
  void dump() {
    SourceText text = Seeds.design();
    DiagnosticFormatter formatter = new DiagnosticFormatter(f -> Optional.of(text));
    for (Diagnostic each : DesignClaims.check(design(text))) System.out.println(formatter.format(each));
    Design d = design(text);
    for (Diagnostic each : Hazards.check(d.declared(), d.places())) System.out.println(formatter.format(each));
    dev.trammel.agents.pack.Library lib = dev.trammel.agents.pack.Libraries.find("crewai", "1.3.0").get();
    for (Diagnostic each : dev.trammel.check.python.LibraryUse.check(d.document(), lib)) System.out.println(formatter.format(each));
    for (Diagnostic each : dev.trammel.check.python.LibraryValues.check(d.declared(), SeedPlatform.catalog(), lib, true, d.places())) System.out.println(formatter.format(each));
    System.out.println("-----handled");
    for (Diagnostic each : dev.trammel.check.python.LibraryValues.check(d.declared(), SeedPlatform.catalog(), lib, false, d.places())) System.out.println(formatter.format(each));
    System.out.println("-----corrected");
    SourceText c = Correction.apply(Correction.all(), text);
    DiagnosticFormatter formatterC = new DiagnosticFormatter(f -> Optional.of(c));
    for (Diagnostic each : DesignClaims.check(design(c))) System.out.println(formatterC.format(each));
  }

  private static Design design(SourceText text) {
    Diagnostics unread = new Diagnostics();
    DesignDocument document = SeedPlatform.seedDesign(text, unread);
    FoldResult declared = SeedPlatform.declared(document, unread);
    return new Design(
        document,
        "platform",
        SeedPlatform.recorded(),
        declared.database(),
        declared.intents().stream().map(each -> each.value()).toList(),
        new FencePlaces(
            document,
            "platform",
            object -> declared.provenance().of(object).orElse(Position.ofFile("migrations"))));
  }
}
