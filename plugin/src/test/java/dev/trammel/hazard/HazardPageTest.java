package dev.trammel.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of all hazards says what the code says. */
class HazardPageTest {

  /** Names of the rules, hazard types and lints of others, as they publish them. */
  private static final List<String> OTHERS =
      """
      adding-field-with-default adding-foreign-key-constraint adding-not-nullable-field
      adding-required-field adding-serial-primary-key-field ban-alter-domain-with-add-constraint
      ban-char-field ban-concurrent-index-creation-in-transaction
      ban-create-domain-with-constraint ban-drop-column ban-drop-database ban-drop-not-null
      ban-drop-table ban-duplicate-column-assignments ban-truncate-cascade
      ban-uncommitted-transaction changing-column-type constraint-missing-not-valid
      disallowed-unique-constraint identifier-too-long prefer-bigint-over-int
      prefer-bigint-over-smallint prefer-identity prefer-repack prefer-robust-stmts
      prefer-text-field prefer-timestamptz renaming-column renaming-table
      require-concurrent-index-creation require-concurrent-index-deletion
      require-concurrent-partition-detach require-concurrent-reindex require-enum-value-ordering
      require-lock-timeout require-statement-timeout require-table-schema
      require-timeout-settings transaction-nesting
      ACQUIRES_ACCESS_EXCLUSIVE_LOCK ACQUIRES_SHARE_LOCK ACQUIRES_SHARE_ROW_EXCLUSIVE_LOCK
      AUTHZ_UPDATE CORRECTNESS DELETES_DATA HAS_UNTRACKABLE_DEPENDENCIES
      IMPACTS_DATABASE_PERFORMANCE INDEX_BUILD INDEX_DROPPED IS_USER_GENERATED
      UPGRADING_EXTENSION_VERSION
      0001_unindexed_foreign_keys 0002_auth_users_exposed 0003_auth_rls_initplan
      0004_no_primary_key 0005_unused_index 0006_multiple_permissive_policies
      0007_policy_exists_rls_disabled 0008_rls_enabled_no_policy 0009_duplicate_index
      0010_security_definer_view 0011_function_search_path_mutable
      0012_auth_allow_anonymous_sign_ins 0013_rls_disabled_in_public 0014_extension_in_public
      0015_rls_references_user_metadata 0016_materialized_view_in_api 0017_foreign_table_in_api
      0018_unsupported_reg_types 0019_insecure_queue_exposed_in_api 0020_table_bloat
      0021_fkey_to_auth_unique 0022_extension_versions_outdated 0023_sensitive_columns_exposed
      0024_rls_policy_always_true 0025_public_bucket_allows_listing
      0026_pg_graphql_anon_table_exposed 0027_pg_graphql_authenticated_table_exposed
      0028_anon_security_definer_function_executable
      0029_authenticated_security_definer_function_executable
      """
          .lines()
          .flatMap(line -> Stream.of(line.strip().split(" ")))
          .toList();

  @Test
  void theTableHoldsEachHazardAsItIs() throws IOException {
    String table =
        Hazard.ALL.stream().map(HazardPageTest::row).collect(Collectors.joining("\n", "", "\n\n"));
    assertThat(page("hazards.md")).contains("|---|---|---|---|---|---|\n" + table);
  }

  @Test
  void everyCodeOfTheRangeIsAHazardOrASilence() {
    List<String> codes =
        Arrays.stream(Code.values()).map(Code::name).filter(it -> it.startsWith("TR6")).toList();
    assertThat(Stream.concat(Hazard.ALL.stream().map(each -> each.code().name()), silences()))
        .containsExactlyElementsOf(codes);
  }

  private static Stream<String> silences() {
    return Stream.of("TR690", "TR691");
  }

  @Test
  void everyRuleOfOthersIsNamed() throws IOException {
    String page = page("hazards.md");
    assertThat(OTHERS).allSatisfy(each -> assertThat(page).contains("`" + each + "`"));
  }

  private static String row(Hazard hazard) {
    String code = hazard.code().name();
    return "| ["
        + code
        + "](errors/"
        + code
        + ".html) | "
        + title(code)
        + " | "
        + hazard.severity()
        + " | "
        + names(hazard.squawk())
        + " | "
        + names(hazard.schemaDiff())
        + " | "
        + names(hazard.supabase())
        + " |";
  }

  private static String names(List<String> names) {
    return names.isEmpty() ? "-" : "`" + String.join("`, `", names) + "`";
  }

  private static String title(String code) {
    try {
      String first = page("errors/" + code + ".md").lines().findFirst().orElseThrow();
      return first.substring(("# " + code + ": ").length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String page(String name) throws IOException {
    return Files.readString(
        Path.of(System.getProperty("basedir", "")).resolve("src/site/markdown").resolve(name));
  }
}
