package dev.trammel.hazard;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Severity;
import java.util.List;
import java.util.Optional;

/**
 * A hazard that rules look for.
 *
 * @param severity what it weighs unless the settings say otherwise
 * @param squawk the rules of squawk that warn of it
 * @param schemaDiff the hazard types of pg-schema-diff that warn of it
 * @param supabase the lints of Supabase that warn of it
 */
public record Hazard(
    Code code,
    Severity severity,
    List<String> squawk,
    List<String> schemaDiff,
    List<String> supabase) {

  /** All of them, by code. */
  public static final List<Hazard> ALL =
      List.of(
          warning(
              Code.TR600,
              List.of("require-concurrent-index-creation"),
              List.of("INDEX_BUILD", "ACQUIRES_SHARE_LOCK"),
              List.of()),
          warning(
              Code.TR601,
              List.of("require-concurrent-index-deletion"),
              List.of("INDEX_DROPPED"),
              List.of()),
          warning(Code.TR602, List.of("require-concurrent-reindex"), List.of(), List.of()),
          warning(
              Code.TR603,
              List.of("constraint-missing-not-valid"),
              List.of("ACQUIRES_ACCESS_EXCLUSIVE_LOCK"),
              List.of()),
          warning(
              Code.TR604,
              List.of("adding-foreign-key-constraint", "constraint-missing-not-valid"),
              List.of("ACQUIRES_SHARE_ROW_EXCLUSIVE_LOCK"),
              List.of()),
          warning(
              Code.TR605,
              List.of("disallowed-unique-constraint", "adding-serial-primary-key-field"),
              List.of("INDEX_BUILD"),
              List.of()),
          warning(
              Code.TR606,
              List.of("adding-not-nullable-field"),
              List.of("ACQUIRES_ACCESS_EXCLUSIVE_LOCK"),
              List.of()),
          warning(Code.TR607, List.of(), List.of("ACQUIRES_ACCESS_EXCLUSIVE_LOCK"), List.of()),
          warning(
              Code.TR608,
              List.of("require-concurrent-partition-detach"),
              List.of("ACQUIRES_ACCESS_EXCLUSIVE_LOCK"),
              List.of()),
          warning(Code.TR609, List.of("constraint-missing-not-valid"), List.of(), List.of()),
          warning(
              Code.TR610,
              List.of("changing-column-type"),
              List.of("ACQUIRES_ACCESS_EXCLUSIVE_LOCK"),
              List.of()),
          warning(Code.TR611, List.of("changing-column-type"), List.of(), List.of()),
          warning(
              Code.TR612,
              List.of("adding-field-with-default", "adding-serial-primary-key-field"),
              List.of("ACQUIRES_ACCESS_EXCLUSIVE_LOCK"),
              List.of()),
          warning(
              Code.TR613,
              List.of("adding-field-with-default"),
              List.of("ACQUIRES_ACCESS_EXCLUSIVE_LOCK"),
              List.of()),
          warning(Code.TR614, List.of(), List.of(), List.of()),
          warning(Code.TR615, List.of("prefer-repack"), List.of(), List.of()),
          warning(
              Code.TR616,
              List.of("require-timeout-settings", "require-lock-timeout"),
              List.of(),
              List.of()),
          warning(
              Code.TR617,
              List.of("require-timeout-settings", "require-statement-timeout"),
              List.of(),
              List.of()),
          warning(Code.TR618, List.of(), List.of(), List.of()),
          warning(Code.TR619, List.of(), List.of(), List.of()),
          warning(
              Code.TR620,
              List.of("ban-concurrent-index-creation-in-transaction"),
              List.of(),
              List.of()),
          warning(Code.TR621, List.of(), List.of(), List.of()),
          warning(Code.TR622, List.of("ban-uncommitted-transaction"), List.of(), List.of()),
          warning(Code.TR623, List.of("transaction-nesting"), List.of(), List.of()),
          warning(Code.TR624, List.of("prefer-robust-stmts"), List.of(), List.of()),
          warning(Code.TR625, List.of(), List.of("IMPACTS_DATABASE_PERFORMANCE"), List.of()),
          warning(Code.TR626, List.of("ban-duplicate-column-assignments"), List.of(), List.of()),
          warning(Code.TR630, List.of("ban-drop-table"), List.of("DELETES_DATA"), List.of()),
          warning(Code.TR631, List.of("ban-drop-column"), List.of("DELETES_DATA"), List.of()),
          warning(Code.TR632, List.of("ban-drop-database"), List.of("DELETES_DATA"), List.of()),
          warning(Code.TR633, List.of("ban-truncate-cascade"), List.of("DELETES_DATA"), List.of()),
          warning(Code.TR634, List.of("ban-truncate-cascade"), List.of(), List.of()),
          warning(Code.TR635, List.of("changing-column-type"), List.of("DELETES_DATA"), List.of()),
          warning(Code.TR636, List.of(), List.of("DELETES_DATA"), List.of()),
          warning(Code.TR637, List.of("ban-drop-not-null"), List.of(), List.of()),
          warning(Code.TR640, List.of("renaming-column"), List.of(), List.of()),
          warning(Code.TR641, List.of("renaming-table"), List.of(), List.of()),
          warning(Code.TR642, List.of(), List.of(), List.of()),
          warning(Code.TR643, List.of(), List.of("HAS_UNTRACKABLE_DEPENDENCIES"), List.of()),
          warning(Code.TR644, List.of(), List.of(), List.of()),
          warning(Code.TR645, List.of("adding-required-field"), List.of(), List.of()),
          warning(Code.TR646, List.of("disallowed-unique-constraint"), List.of(), List.of()),
          warning(
              Code.TR647, List.of("ban-alter-domain-with-add-constraint"), List.of(), List.of()),
          warning(Code.TR648, List.of(), List.of("UPGRADING_EXTENSION_VERSION"), List.of()),
          warning(Code.TR649, List.of(), List.of("CORRECTNESS"), List.of()),
          warning(Code.TR650, List.of("ban-char-field"), List.of(), List.of()),
          info(Code.TR651, List.of("prefer-text-field"), List.of(), List.of()),
          warning(Code.TR652, List.of("prefer-timestamptz"), List.of(), List.of()),
          warning(Code.TR653, List.of("prefer-identity"), List.of(), List.of()),
          warning(Code.TR654, List.of(), List.of(), List.of()),
          warning(Code.TR655, List.of(), List.of(), List.of()),
          warning(
              Code.TR656,
              List.of("prefer-bigint-over-int", "prefer-bigint-over-smallint"),
              List.of(),
              List.of()),
          warning(Code.TR657, List.of(), List.of(), List.of()),
          info(Code.TR658, List.of("ban-create-domain-with-constraint"), List.of(), List.of()),
          info(Code.TR659, List.of("require-enum-value-ordering"), List.of(), List.of()),
          warning(Code.TR660, List.of(), List.of(), List.of("0001_unindexed_foreign_keys")),
          warning(Code.TR661, List.of(), List.of(), List.of("0009_duplicate_index")),
          warning(Code.TR662, List.of(), List.of(), List.of("0004_no_primary_key")),
          warning(Code.TR670, List.of(), List.of(), List.of("0013_rls_disabled_in_public")),
          warning(
              Code.TR671,
              List.of(),
              List.of("AUTHZ_UPDATE"),
              List.of("0007_policy_exists_rls_disabled")),
          info(Code.TR672, List.of(), List.of(), List.of("0008_rls_enabled_no_policy")),
          warning(
              Code.TR673,
              List.of(),
              List.of("AUTHZ_UPDATE"),
              List.of("0024_rls_policy_always_true")),
          warning(
              Code.TR674,
              List.of(),
              List.of("AUTHZ_UPDATE"),
              List.of("0012_auth_allow_anonymous_sign_ins")),
          warning(Code.TR675, List.of(), List.of(), List.of("0003_auth_rls_initplan")),
          info(Code.TR676, List.of(), List.of(), List.of("0006_multiple_permissive_policies")),
          warning(Code.TR677, List.of(), List.of(), List.of("0010_security_definer_view")),
          warning(Code.TR678, List.of(), List.of(), List.of("0011_function_search_path_mutable")),
          warning(Code.TR679, List.of(), List.of(), List.of("0011_function_search_path_mutable")),
          warning(
              Code.TR680,
              List.of(),
              List.of(),
              List.of(
                  "0028_anon_security_definer_function_executable",
                  "0029_authenticated_security_definer_function_executable")),
          warning(Code.TR681, List.of(), List.of(), List.of("0014_extension_in_public")),
          warning(Code.TR682, List.of(), List.of(), List.of("0002_auth_users_exposed")),
          warning(Code.TR683, List.of(), List.of(), List.of("0015_rls_references_user_metadata")),
          warning(Code.TR684, List.of(), List.of(), List.of("0016_materialized_view_in_api")),
          warning(Code.TR685, List.of(), List.of(), List.of("0023_sensitive_columns_exposed")),
          warning(Code.TR686, List.of(), List.of(), List.of("0018_unsupported_reg_types")),
          warning(Code.TR687, List.of(), List.of(), List.of("0021_fkey_to_auth_unique")),
          warning(Code.TR688, List.of(), List.of("AUTHZ_UPDATE"), List.of()));

  public Hazard {
    squawk = List.copyOf(squawk);
    schemaDiff = List.copyOf(schemaDiff);
    supabase = List.copyOf(supabase);
  }

  private static Hazard warning(
      Code code, List<String> squawk, List<String> schemaDiff, List<String> supabase) {
    return new Hazard(code, Severity.WARNING, squawk, schemaDiff, supabase);
  }

  private static Hazard info(
      Code code, List<String> squawk, List<String> schemaDiff, List<String> supabase) {
    return new Hazard(code, Severity.INFO, squawk, schemaDiff, supabase);
  }

  /** The hazard of a code by its name; empty when no hazard has it. */
  public static Optional<Hazard> of(String code) {
    return ALL.stream().filter(each -> each.code().name().equals(code)).findFirst();
  }
}
