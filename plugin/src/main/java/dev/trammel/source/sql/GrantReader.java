package dev.trammel.source.sql;

import dev.trammel.model.DefaultPrivileges;
import dev.trammel.model.Privilege;
import dev.trammel.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads {@code GRANT}, {@code REVOKE} and {@code ALTER DEFAULT PRIVILEGES}. */
final class GrantReader {

  /** Kinds of objects whose privileges are not held. */
  private static final Set<String> UNHELD =
      Set.of("database", "language", "large", "tablespace", "parameter");

  private final TokenCursor cursor;
  private Grant grant;

  GrantReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /** At GRANT or REVOKE; empty for membership in roles, and for what the model does not hold. */
  Optional<Clause> read() {
    if (!givesPrivileges()) {
      return Optional.empty();
    }
    grant = verb();
    cursor.expect("on");
    if (cursor.atAny(UNHELD)) {
      return Optional.empty();
    }
    GrantTargets targets = new GrantTargetReader(cursor).read();
    grantees();
    Grant complete = grant;
    return Optional.of(now -> complete.on(now, targets));
  }

  /** GRANT of a role has no ON. */
  private boolean givesPrivileges() {
    int ahead = 1;
    for (Token token = cursor.peek(ahead);
        !token.text().isEmpty() && !token.isWord("to") && !token.isWord("from");
        token = cursor.peek(++ahead)) {
      if (token.isWord("on")) {
        return true;
      }
    }
    return false;
  }

  private Grant verb() {
    boolean grants = cursor.accept("grant");
    if (!grants) {
      cursor.expect("revoke");
    }
    boolean optionOnly = !grants && cursor.accept("grant", "option", "for");
    List<Grant.Action> actions = cursor.list(this::action);
    return new Grant(grants, optionOnly, actions, List.of(), false);
  }

  private Grant.Action action() {
    String action = cursor.label("a privilege").toUpperCase(Locale.ROOT);
    if (action.equals("ALL")) {
      cursor.accept("privileges");
    }
    List<String> columns = cursor.at("(") ? cursor.columnList() : List.of();
    return new Grant.Action(action, columns);
  }

  private void grantees() {
    cursor.expect(grant.grants() ? "to" : "from");
    List<String> grantees = cursor.list(this::grantee);
    boolean option = cursor.accept("with", "grant", "option");
    if (cursor.accept("granted", "by")) {
      cursor.label("a role");
    }
    if (!cursor.accept("cascade")) {
      cursor.accept("restrict");
    }
    grant = new Grant(grant.grants(), grant.optionOnly(), grant.actions(), grantees, option);
  }

  private String grantee() {
    cursor.accept("group");
    return cursor.label("a role");
  }

  /** Behind {@code ALTER DEFAULT PRIVILEGES}. */
  Clause defaults() {
    List<Optional<String>> roles = List.of(Optional.empty());
    List<Optional<String>> schemas = List.of(Optional.empty());
    while (!cursor.at("grant") && !cursor.at("revoke")) {
      if (cursor.accept("in", "schema")) {
        schemas = cursor.list(() -> Optional.of(cursor.name("a schema's name")));
      } else {
        cursor.expect("for");
        if (!cursor.accept("role")) {
          cursor.expect("user");
        }
        roles = cursor.list(() -> Optional.of(grantee()).filter(it -> !Privilege.isOwner(it)));
      }
    }
    grant = verb();
    cursor.expect("on");
    String kind =
        cursor.accept("large", "objects")
            ? DefaultPrivileges.Kind.LARGE_OBJECTS.name()
            : cursor.label("a kind of objects").toUpperCase(Locale.ROOT);
    DefaultPrivileges.Kind of =
        DefaultPrivileges.Kind.valueOf(kind.equals("ROUTINES") ? "FUNCTIONS" : kind);
    grantees();
    List<DefaultPrivileges.Scope> scopes = new ArrayList<>();
    for (Optional<String> role : roles) {
      schemas.forEach(schema -> scopes.add(new DefaultPrivileges.Scope(role, schema, of)));
    }
    Grant complete = grant;
    return now -> complete.onDefaults(now, scopes);
  }
}
