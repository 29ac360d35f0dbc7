package dev.trammel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An expression in a doc is read to its end, whatever it holds. */
@Timeout(value = 150, unit = TimeUnit.SECONDS)
class HostileDocsTest {

  private static final int DEEP = 100_000;

  @TempDir private Path folder;

  private String read(String check, String value) {
    TestProject project =
        new TestProject(folder)
            .with(
                "trammel.yaml",
                """
                project: Harbour
                databases:
                  harbour:
                    docs: { folder: schema-docs/tables, owner: true }
                    java: { package: harbour.db }
                """)
            .with(
                "schema-docs/tables/berths.md",
                """
                # berths Table

                **Application**: Harbour
                **Database**: harbour
                **Repository**: harbour/harbour
                **Purpose**: Where ships lie
                **Generated**: 2025-01-01T00:00:00.000Z
                **Rows**: 1
                **RLS**: Disabled

                ⚠️ **For reading only** - the database has the last word

                ⚠️ **CRITICAL**: This page is about **harbour**. Code goes in harbour/harbour

                ---

                ## Columns (1 total)

                | Column | Type | Nullable | Default | Description |
                |--------|------|----------|---------|-------------|
                | id | `integer(32)` | **NO** | `%s` | - |

                ## Constraints

                ### Check Constraints
                - `berths_id_check`: CHECK ((%s))

                ---

                [← Back to Schema Overview](../database-schema-overview.md)
                """
                    .formatted(value, check));
    return project.printed(() -> project.generate().warnings())
        + project.printed(() -> project.docs().warnings())
        + project.printed(() -> project.check().findings());
  }

  @Test
  void nestsDeeply() {
    for (String deep :
        List.of(
            "(".repeat(DEEP) + "1" + ")".repeat(DEEP),
            "abs(".repeat(DEEP) + "1" + ")".repeat(DEEP),
            "- ".repeat(DEEP) + "1",
            "1" + " + 1".repeat(DEEP),
            "CASE WHEN true THEN ".repeat(DEEP) + "1" + " END".repeat(DEEP))) {
      assertThat(read(deep + " > 0", deep)).isNotNull();
    }
  }

  @Test
  void runsOverManyMegabytes() {
    assertThat(read("id > 0 AND '" + "x".repeat(10_000_000) + "' <> ''", "1")).isNotNull();
    assertThat(read("(".repeat(DEEP), "1"))
        .contains(
            "schema-docs/tables/berths.md:26:22: error TR110: constraint berths_id_check: a"
                + " parenthesis is not closed");
  }
}
