package dev.trammel.hazard.lint;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.model.ExternalTable;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Function;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** TR670, TR677 to TR682, TR684, TR685, TR687: what callers of a web API reach and should not. */
final class ExposureRules implements StateRule {

  private static final Pattern USERS =
      Pattern.compile("(?i)\\b\"?auth\"?\\s*\\.\\s*\"?users\"?(?![\\w(])");

  private static final Set<String> SECRETS =
      Set.of(
          "access_token",
          "api_key",
          "api_secret",
          "apikey",
          "auth_token",
          "bank_account",
          "card_number",
          "credit_card",
          "cvc",
          "cvv",
          "date_of_birth",
          "driver_license",
          "iban",
          "medical_record",
          "mfa_secret",
          "otp",
          "passport_number",
          "passwd",
          "password",
          "password_hash",
          "pin",
          "private_key",
          "refresh_token",
          "salary",
          "secret",
          "secret_key",
          "security_answer",
          "session_token",
          "social_security_number",
          "ssh_key",
          "ssn",
          "tax_id",
          "totp_secret");

  @Override
  public List<Diagnostic> check(State state) {
    List<Diagnostic> found = new ArrayList<>();
    state.tables().forEach(each -> table(state, each, found));
    state.declared().views().values().forEach(each -> view(state, each, found));
    state.declared().functions().values().forEach(each -> function(state, each, found));
    if (state.hasApi()) {
      state.declared().extensions().values().stream()
          .filter(each -> each.schema().equals(QualifiedName.PUBLIC))
          .forEach(
              each ->
                  found.add(
                      state
                          .warn(
                              Code.TR681,
                              new ObjectReference.ExtensionReference(each.name()),
                              "the functions of extension "
                                  + each.name()
                                  + " are part of the web API")
                          .found("an extension in schema public")
                          .expected("a schema that the API does not show")
                          .fix("write CREATE EXTENSION … SCHEMA extensions")));
    }
    return found;
  }

  private static void table(State state, Table table, List<Diagnostic> found) {
    ObjectReference subject = new ObjectReference.TableReference(table.name());
    if (!table.rowSecurity() && state.isExposed(table.name(), table.privileges(), "SELECT")) {
      found.add(
          state
              .warn(Code.TR670, subject, "whoever calls the web API reads all of " + table.name())
              .found("row-level security off, SELECT granted to anon or authenticated")
              .expected("row-level security on every table that the API shows")
              .fix(
                  "write ALTER TABLE "
                      + table.name()
                      + " ENABLE ROW LEVEL SECURITY, and policies"));
      List<String> secrets =
          table.columnNames().stream()
              .filter(each -> SECRETS.contains(each.toLowerCase(Locale.ROOT)))
              .toList();
      if (!secrets.isEmpty()) {
        found.add(
            state
                .warn(
                    Code.TR685,
                    new ObjectReference.ColumnReference(table.name(), secrets.get(0)),
                    "whoever calls the web API reads what sounds secret")
                .found(table.name() + ": " + String.join(", ", secrets))
                .expected("columns of that kind behind row-level security")
                .fix("put them into a table that the API does not show"));
      }
    }
    for (ForeignKey key : table.foreignKeys()) {
      if (refersToChangingKey(state, key)) {
        found.add(
            state
                .warn(
                    Code.TR687,
                    new ObjectReference.ConstraintReference(table.name(), key.name()),
                    key.name()
                        + " leans on a key of "
                        + key.referencedTable()
                        + " that the platform may drop")
                .found("(" + String.join(", ", key.referencedColumns()) + ")")
                .expected("the primary key")
                .fix("reference " + key.referencedTable() + " (id)"));
      }
    }
  }

  private static boolean refersToChangingKey(State state, ForeignKey key) {
    Optional<ExternalTable> external = state.declared().external(key.referencedTable());
    return state.hasApi()
        && key.referencedTable().schema().equals("auth")
        && external
            .filter(
                each ->
                    !each.primaryKey().isEmpty()
                        && !each.primaryKey().equals(key.referencedColumns()))
            .isPresent();
  }

  private static void view(State state, View view, List<Diagnostic> found) {
    ObjectReference subject = new ObjectReference.ViewReference(view.name());
    if (!state.isExposed(view.name(), view.privileges(), "SELECT")) {
      return;
    }
    boolean invoker =
        Optional.ofNullable(view.options().get("security_invoker"))
            .filter(
                each -> Set.of("true", "on", "yes", "1").contains(each.toLowerCase(Locale.ROOT)))
            .isPresent();
    if (USERS.matcher(view.query().sql()).find()) {
      found.add(
          state
              .warn(Code.TR682, subject, "the web API shows users of auth through " + view.name())
              .found("auth.users in a view of schema public")
              .expected("a table of your own with what others may know of a user")
              .fix("copy what is public into a table with policies, and let the view go"));
    }
    if (view.materialized()) {
      found.add(
          state
              .warn(Code.TR684, subject, "whoever calls the web API reads all of " + view.name())
              .found("a materialized view, which no policy guards")
              .expected("a schema that the API does not show")
              .fix("write REVOKE SELECT ON " + view.name() + " FROM anon, authenticated"));
    } else if (!invoker) {
      found.add(
          state
              .warn(
                  Code.TR677,
                  subject,
                  "view " + view.name() + " reads its tables as its owner, past their policies")
              .found("a view without security_invoker")
              .expected("a view that reads as the one who asks")
              .fix("write CREATE VIEW … WITH (security_invoker = true)"));
    }
  }

  private static void function(State state, Function function, List<Diagnostic> found) {
    ObjectReference subject = new ObjectReference.FunctionReference(function.signature());
    boolean fixedPath =
        function.settings().stream().anyMatch(each -> each.startsWith("search_path="));
    if (function.securityDefiner() && !fixedPath) {
      found.add(
          state
              .warn(
                  Code.TR679,
                  subject,
                  "who calls " + function.signature() + " chooses what its owner runs")
              .found("SECURITY DEFINER without SET search_path")
              .expected("a search path that no caller can change")
              .fix("write SET search_path = '' and qualify every name in it"));
    } else if (!fixedPath && state.hasApi() && !function.hasStandardBody()) {
      found.add(
          state
              .warn(
                  Code.TR678,
                  subject,
                  "what " + function.signature() + " means depends on the caller's search path")
              .found("a function without SET search_path")
              .expected("a search path that no caller can change")
              .fix("write SET search_path = '' and qualify every name in it"));
    }
    boolean callable =
        function.securityDefiner()
            && !function.returns().orElse("").equals("trigger")
            && state.isExposed(function.name(), function.privileges(), "EXECUTE");
    if (callable) {
      found.add(
          state
              .warn(
                  Code.TR680,
                  subject,
                  "whoever calls the web API runs " + function.signature() + " as its owner")
              .found("SECURITY DEFINER, EXECUTE granted to anon, authenticated or everybody")
              .expected("a function that only trusted roles may call, or one that checks who calls")
              .fix("write REVOKE EXECUTE ON FUNCTION … FROM PUBLIC, anon, authenticated"));
    }
  }
}
