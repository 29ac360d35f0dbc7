package dev.trammel.source.design;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DesignDocumentReaderTest {

  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void commentGivesAFenceItsRoleAndDatabase() {
    DesignDocument document =
        read(
            """
            # Shop
            ## Orders

            All of them:

            <!-- trammel: role=declared database=shop -->
            ```sql
            CREATE TABLE orders (id int);
            ```
            """);

    Fence fence = document.fences().get(0);
    assertThat(fence.role()).isEqualTo(FenceRole.DECLARED);
    assertThat(fence.database()).isEqualTo("shop");
    assertThat(fence.headingPath()).containsExactly("Shop", "Orders");
    assertThat(fence.leadText()).isEqualTo("All of them:");
    assertThat(fence.position()).hasToString("design.md:7:1");
    assertThat(document.content(fence)).isEqualTo("CREATE TABLE orders (id int);\n");
    assertThat(diagnostics.all()).isEmpty();
  }

  @Test
  void firstMatchingRuleCountsAndCommentsWinOverRules() {
    DesignDocument document =
        read(
            """
            # Shop
            **Current Schema** (2 fields):
            ```sql
            SELECT 1;
            ```
            **Expanded Schema**:
            ```sql
            SELECT 2;
            ```
            <!-- trammel: role=query -->
            ```sql
            SELECT 3;
            ```
            """,
            rule("Shop", "Current*", FenceRole.RECORDED),
            rule("*", "*", FenceRole.DECLARED));

    assertThat(document.fences())
        .extracting(Fence::role)
        .containsExactly(FenceRole.RECORDED, FenceRole.DECLARED, FenceRole.QUERY);
    assertThat(document.fences()).extracting(Fence::database).containsOnly("shop");
  }

  @Test
  void fencesOfOtherLanguagesNeedNoRole() {
    DesignDocument document = read("```Python title=x\nx = 1\n```\n");

    assertThat(document.fences()).extracting(Fence::language).containsExactly("python");
    assertThat(diagnostics.all()).isEmpty();
  }

  @Test
  void contentOffsetsHoldWithCarriageReturnsAndInLists() {
    DesignDocument document =
        read(
            "- point\r\n\r\n  ```python\r\n  x = 1\r\n  ```\r\n\r\n```python\r\n```\r\n```python\r\ny");

    assertThat(document.fences())
        .extracting(document::content)
        .containsExactly("  x = 1\r\n", "", "y");
  }

  @Test
  void sqlWithoutRoleIsReportedWithTheCommentToWrite() {
    read("text\n\n```sql\nSELECT 1;\n```\n");

    assertThat(diagnostics.all())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.code()).isEqualTo(Code.TR130);
              assertThat(found.position()).hasToString("design.md:3:1");
              assertThat(found.fix())
                  .contains("write <!-- trammel: role=<role> database=<name> --> above it");
            });
  }

  @Test
  void roleWithoutDatabaseIsReportedUnlessItIsAnIllustration() {
    read(
        """
        <!-- trammel: role=declared -->
        ```sql
        SELECT 1;
        ```
        <!-- trammel: role=illustration -->
        ```sql
        SELECT 2;
        ```
        """);

    assertThat(diagnostics.all()).extracting(Diagnostic::code).containsExactly(Code.TR130);
    assertThat(diagnostics.all().get(0).fix().get()).contains("role=declared database=<name>");
  }

  @Test
  void malformedCommentsAreReportedWithWhatToWrite() {
    read(
        """
        <!-- trammel: role=declard database=shop databas=x -->
        ```sql
        SELECT 1;
        ```

        <!-- trammel role=declared database=shop -->
        ```sql
        SELECT 1;
        ```

        <!-- trammel: role=declared database=shop -->
        no fence
        """);

    assertThat(diagnostics.all().stream().filter(each -> each.code() == Code.TR132))
        .extracting(each -> each.position().line() + " " + each.fix().get())
        .containsExactly(
            "1 write database=x",
            "1 write role=declared",
            "6 write <!-- trammel: role=declared database=<name> -->",
            "11 put it directly above the fence that it speaks of, or take it out");
  }

  private static FenceRule rule(String under, String after, FenceRole role) {
    return new FenceRule(under, Optional.of(after), role, Optional.of("shop"));
  }

  private DesignDocument read(String text, FenceRule... rules) {
    SourceText source = new SourceText("design.md", text);
    return new DesignDocumentReader(source, List.of(rules), diagnostics).read();
  }
}
