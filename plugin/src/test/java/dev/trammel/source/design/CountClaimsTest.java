package dev.trammel.source.design;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.SourceText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountClaimsTest {

  private static final CountFacts NOTHING = new CountFacts(new TreeMap<>(), new TreeMap<>());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "`orders` has 17 columns               | COLUMNS orders 17",
        "`orders` has 17 columns before that   | RECORDED_COLUMNS orders 17",
        "`orders` has 17 columns then          | DECLARED_COLUMNS orders 17",
        "**Current Schema** of `orders` (3 fields) | RECORDED_COLUMNS orders 3",
        "`orders`: +4 fields                   | ADDED_COLUMNS orders 4",
        "`orders`: missing 1 field             | ADDED_COLUMNS orders 1",
        "Expand `orders` (add 20 fields)       | ADDED_COLUMNS orders 20",
        "(11 tables)                           | TABLES - 11",
        "it adds 2 tables                      | NEW_TABLES - 2",
        "all 35 agent parameters               | PARAMETERS agent 35",
        "the first 3 columns of `orders`       | ",
        "version 1.3.0 columns                 | ",
      })
  void readsCounts(String prose, String expected) {
    assertThat(claims(prose)).isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @Test
  void aCountWithoutATableBelongsToTheOneInTheHeading() {
    assertThat(claims("## Table `orders`\n\n5 columns are added.\n"))
        .containsExactly("ADDED_COLUMNS orders 5");
  }

  @Test
  void aCountWithoutATableElseBelongsToTheOneInTheFence() {
    assertThat(
            claims(
                "## More\n\n5 columns are added.\n\n```sql\nALTER TABLE orders ADD a int;\n```\n"))
        .containsExactly("ADDED_COLUMNS orders 5");
  }

  @Test
  void aSumIsReadInItsParts() {
    assertThat(claims("`orders`: 15 (current) + 20 (new) = **35 fields**"))
        .containsExactly(
            "RECORDED_COLUMNS orders 15", "ADDED_COLUMNS orders 20", "DECLARED_COLUMNS orders 35");
  }

  @Test
  void tablesOfCountsAreRead() {
    assertThat(
            claims(
                "| Table | Current Fields |\n|---|---|\n| `orders` | 15 fields |\n| items | 7 |\n"))
        .containsExactly("RECORDED_COLUMNS orders 15", "RECORDED_COLUMNS items 7");
  }

  @Test
  void textInFencesAndQuotationsClaimsNothing() {
    assertThat(claims("> `orders` has 3 columns\n\n```text\n`orders` has 4 columns\n```\n"))
        .isEmpty();
  }

  @Test
  void wrongCountsNameTheRightOne() {
    CountFacts facts =
        new CountFacts(
            new TreeMap<>(
                Map.of(
                    "shop",
                    new CountFacts.Tables(
                        new TreeMap<>(Map.of("orders", 3)), new TreeMap<>(Map.of("orders", 5))))),
            new TreeMap<>());

    List<Diagnostic> found = CountClaims.check(read("`orders` has 4 columns, +2 fields"), facts);

    assertThat(found).hasSize(1);
    assertThat(found.get(0).position()).hasToString("design.md:1:14");
    assertThat(found.get(0).expected()).contains("3 before the change, or 5 after the change");
    assertThat(found.get(0).fix()).contains("write 3 or 5");
  }

  @Test
  void partsThatDoNotAddUpAreFoundWithoutAnyFact() {
    assertThat(CountClaims.check(read("11 tables (5 expanded, 2 new, 3 unchanged)"), NOTHING))
        .extracting(each -> each.message() + ": " + each.expected().get())
        .containsExactly("tables do not add up: 5 + 2 + 3 = 10");
  }

  @Test
  void contradictionsPointAtBothPlaces() {
    List<Diagnostic> found =
        CountClaims.check(read("`orders`: +2 fields\n\n`orders`: +3 fields"), NOTHING);

    assertThat(found).hasSize(1);
    assertThat(found.get(0).position().line()).isEqualTo(3);
    assertThat(found.get(0).notes().get(0).position().line()).isEqualTo(1);
  }

  private static List<String> claims(String markdown) {
    return read(markdown).stream()
        .map(each -> each.kind() + " " + each.table().orElse("-") + " " + each.number())
        .toList();
  }

  private static List<CountClaim> read(String markdown) {
    return new DesignDocumentReader(
            new SourceText("design.md", markdown), List.of(), new Diagnostics())
        .read()
        .countClaims();
  }
}
