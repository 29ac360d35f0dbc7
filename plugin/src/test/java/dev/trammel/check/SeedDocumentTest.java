package dev.trammel.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.cases.Seeds;
import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.source.design.CountClaims;
import dev.trammel.source.design.CountFacts;
import dev.trammel.source.design.DesignDocument;
import dev.trammel.source.design.Fence;
import dev.trammel.source.sql.DdlReader;
import dev.trammel.source.sql.StatementSplitter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The source design document: what it declares once the committed corrections are applied. */
class SeedDocumentTest {

  private final Diagnostics diagnostics = new Diagnostics();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "crewai_agents",
        "crewai_crews",
        "crewai_tasks",
        "agent_memory_configs",
        "agent_code_deployments"
      })
  void declaresTheExamplesTableOnceCorrected(String name) {
    Table seed = table(declared(corrected()), name);
    Table example = table(declared(SeedPlatform.exampleDesign()), name);

    assertThat(comparable(seed)).isEqualTo(comparable(example));
    assertThat(commented(example)).containsAll(commented(seed));
  }

  @Test
  void declaresNoOtherTable() {
    assertThat(declared(corrected()).tables().keySet())
        .isEqualTo(declared(SeedPlatform.exampleDesign()).tables().keySet());
  }

  @Test
  void isSqlThroughoutOnceCorrected() {
    DesignDocument document = corrected();
    for (Fence fence : document.fences()) {
      if (fence.isSql()) {
        diagnostics.addAll(
            DdlReader.read(
                    StatementSplitter.split(
                        document.source(), fence.fromOffset(), fence.toOffset()))
                .diagnostics());
      }
    }

    assertThat(diagnostics.all()).isEmpty();
  }

  @Test
  void countsRightOnceCorrected() {
    assertThat(CountClaims.check(corrected().countClaims(), facts())).isEmpty();
  }

  @Test
  void countsWrongAsItStands() {
    List<Diagnostic> found = CountClaims.check(verbatim().countClaims(), facts());

    assertThat(found).extracting(Diagnostic::code).containsOnly(Code.TR131);
    assertThat(found.stream().map(each -> each.position().line() + ": " + each.expected().get()))
        .containsExactly(
            "12: 15 in platform",
            "28: 17 before the change",
            "29: 8 before the change",
            "30: 15 before the change",
            "40: 17 before the change",
            "40: 42 after the change",
            "40: 25",
            "41: 8 before the change",
            "41: 22 after the change",
            "41: 14",
            "42: 15 before the change",
            "42: 28 after the change",
            "42: 13",
            "47: 15 in platform",
            "53: 17 before the change",
            "76: 25",
            "152: 17 before the change",
            "152: 25",
            "152: 42 after the change",
            "160: 8 before the change",
            "174: 14",
            "238: 8 before the change",
            "238: 14",
            "238: 22 after the change",
            "246: 15 before the change",
            "267: 13",
            "331: 15 before the change",
            "331: 13",
            "331: 28 after the change",
            "466: 6",
            "489: 25",
            "490: 14",
            "491: 13",
            "818: 15 in platform",
            "818: 3 in platform",
            "818: 10 in platform");
  }

  @Test
  void contradictsItselfEvenWhereNothingElseIsKnown() {
    List<Diagnostic> found =
        CountClaims.check(
            verbatim().countClaims(), new CountFacts(new TreeMap<>(), new TreeMap<>()));

    assertThat(found.stream().map(each -> each.position().line() + ": " + each.message()))
        .contains(
            "331: the document counts added columns of crewai_tasks differently",
            "331: the document counts columns after the change of crewai_tasks differently",
            "466: the document counts tables of the section of Table 6-11: Existing Tables"
                + " (No Major Changes) differently");
  }

  @Test
  void namesEachFenceByTheRulesOfItsPlace() {
    assertThat(verbatim().fences().stream().map(SeedDocumentTest::describe))
        .containsExactly(
            "54 sql recorded platform",
            "77 sql declared platform",
            "161 sql recorded platform",
            "175 sql declared platform",
            "247 sql recorded platform",
            "268 sql declared platform",
            "340 sql declared platform",
            "393 sql declared platform",
            "503 sql rollback platform",
            "531 sql query platform",
            "572 sql declared platform",
            "588 sql declared platform",
            "610 sql declared platform",
            "638 python illustration ",
            "658 python illustration ",
            "680 python illustration ",
            "695 python illustration ",
            "721 sql declared governance");
    assertThat(diagnostics.all()).isEmpty();
  }

  private static String describe(Fence fence) {
    return fence.position().line()
        + " "
        + fence.language()
        + " "
        + fence.role().word()
        + " "
        + fence.database();
  }

  private static CountFacts facts() {
    Database recorded = SeedPlatform.recorded();
    Database declared =
        SeedPlatform.declared(SeedPlatform.exampleDesign(), new Diagnostics()).orThrow();
    return new CountFacts(
        new TreeMap<>(Map.of("platform", CountFacts.Tables.of(recorded, declared))),
        new TreeMap<>(
            Map.of(
                "agent",
                35,
                "crewai_agents",
                35,
                "crew",
                18,
                "crewai_crews",
                18,
                "task",
                14,
                "crewai_tasks",
                14)));
  }

  private DesignDocument verbatim() {
    return SeedPlatform.seedDesign(Seeds.design(), diagnostics);
  }

  private DesignDocument corrected() {
    SourceText text = Correction.apply(Correction.all(), Seeds.design());
    DesignDocument document = SeedPlatform.seedDesign(text, diagnostics);
    diagnostics.throwIfErrors();
    return document;
  }

  private Database declared(DesignDocument document) {
    Database declared = SeedPlatform.declared(document, diagnostics).orThrow();
    diagnostics.throwIfErrors();
    return declared;
  }

  private static Table table(Database database, String name) {
    return database.table(QualifiedName.of(name)).orElseThrow();
  }

  /** Without the words of comments, which are the example's own, and the order of columns. */
  private static Table comparable(Table table) {
    List<Column> columns =
        table.columns().stream()
            .map(each -> each.withComment(Optional.empty()))
            .sorted(Comparator.comparing(Column::name))
            .toList();
    return table.withColumns(columns).withComment(Optional.empty());
  }

  private static List<String> commented(Table table) {
    return table.columns().stream()
        .filter(each -> each.comment().isPresent())
        .map(Column::name)
        .toList();
  }
}
