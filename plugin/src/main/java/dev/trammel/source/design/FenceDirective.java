package dev.trammel.source.design;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Names;
import dev.trammel.diagnostic.Position;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comment above a fence.
 *
 * <pre>{@code <!-- trammel: role=declared database=platform -->}</pre>
 */
record FenceDirective(Optional<FenceRole> role, Optional<String> database) {

  static final FenceDirective NONE = new FenceDirective(Optional.empty(), Optional.empty());

  private static final Pattern COMMENT =
      Pattern.compile("\\s*<!--\\s*trammel\\s*:(.*?)-->\\s*", Pattern.DOTALL);
  private static final Pattern MEANT = Pattern.compile("\\s*<!--\\s*trammel\\b.*", Pattern.DOTALL);
  private static final String EXPECTED = "<!-- trammel: role=declared database=<name> -->";

  static boolean isDirective(String html) {
    return MEANT.matcher(html).matches();
  }

  /** Reads what {@link #isDirective} recognises; what is wrong in it is reported as TR132. */
  static FenceDirective read(String html, Position position, Diagnostics diagnostics) {
    Matcher comment = COMMENT.matcher(html);
    if (!comment.matches()) {
      diagnostics.add(
          Diagnostic.error(Code.TR132, position, "the comment is not of the form that gives a role")
              .found(html.lines().findFirst().orElse(""))
              .expected(EXPECTED)
              .fix("write " + EXPECTED));
      return NONE;
    }
    FenceDirective directive = NONE;
    for (String word : comment.group(1).strip().split("\\s+", -1)) {
      directive = directive.with(word, position, diagnostics);
    }
    return directive;
  }

  private FenceDirective with(String word, Position position, Diagnostics diagnostics) {
    int equals = word.indexOf('=');
    String key = equals < 0 ? word : word.substring(0, equals);
    String value = equals < 0 ? "" : word.substring(equals + 1);
    if (key.equals("role") && role.isEmpty() && FenceRole.of(value).isPresent()) {
      return new FenceDirective(FenceRole.of(value), database);
    } else if (key.equals("database") && database.isEmpty() && !value.isEmpty()) {
      return new FenceDirective(role, Optional.of(value));
    }
    diagnostics.add(
        Diagnostic.error(Code.TR132, position, problem(key, value))
            .found(word)
            .expected(EXPECTED)
            .fix(fix(key, value)));
    return this;
  }

  private String problem(String key, String value) {
    boolean known = key.equals("role") || key.equals("database");
    if (!known) {
      return "the comment above the fence has an unknown setting";
    } else if (value.isEmpty()) {
      return "the comment above the fence gives " + key + " no value";
    } else if (key.equals("role") && FenceRole.of(value).isEmpty()) {
      return "the comment above the fence names an unknown role";
    }
    return "the comment above the fence gives " + key + " twice";
  }

  private static String fix(String key, String value) {
    if (key.equals("role") && !value.isEmpty() && FenceRole.of(value).isEmpty()) {
      return Names.nearest(value, FenceRole.words())
          .map(role -> "write role=" + role)
          .orElse("write one of " + String.join(", ", FenceRole.words()));
    }
    return Names.nearest(key, List.of("role", "database"))
        .filter(nearest -> !nearest.equals(key))
        .map(nearest -> "write " + nearest + "=" + value)
        .orElse("give each of role and database once");
  }
}
