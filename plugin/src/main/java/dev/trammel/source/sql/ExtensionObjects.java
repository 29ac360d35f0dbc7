package dev.trammel.source.sql;

import dev.trammel.model.Database;
import dev.trammel.model.Extension;
import dev.trammel.model.QualifiedName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What extensions bring, from {@code extensions.properties}: {@code name.relations=a,b} and {@code
 * name.functions=a,b}. An extension that does not stand there may bring anything.
 */
final class ExtensionObjects {

  private static final ResourceBundle KNOWN =
      ResourceBundle.getBundle(
          "dev.trammel.source.sql.extensions",
          Locale.ROOT,
          ExtensionObjects.class.getClassLoader(),
          Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

  private static final Set<String> MAKING_SCHEMAS = Set.of("pg_cron", "pg_net");

  private static final Set<String> FUNCTIONS =
      KNOWN.keySet().stream()
          .filter(each -> each.endsWith(".functions"))
          .flatMap(each -> Arrays.stream(KNOWN.getString(each).split(",", -1)))
          .collect(Collectors.toUnmodifiableSet());

  private ExtensionObjects() {}

  /** Whether a table or view of that name may be an extension's. */
  static boolean mayHaveRelation(Database database, QualifiedName name) {
    return mayHave(database, name, ".relations");
  }

  /** Whether a function of that name may be an extension's. */
  static boolean mayHaveFunction(Database database, QualifiedName name) {
    return mayHave(database, name, ".functions");
  }

  /** Whether a function of that name may be an extension's, in whatever schema. */
  static boolean mayHaveFunction(Database database, String name) {
    return database.extensions().values().stream()
        .anyMatch(each -> of(each, ".functions").map(all -> all.contains(name)).orElse(true));
  }

  /** Whether an extension that is known, there or not, brings a function of that name. */
  static boolean isFunctionOfAny(String name) {
    return FUNCTIONS.contains(name);
  }

  /** Whether an extension of the database may have made a schema of its own. */
  static boolean mayMakeSchemas(Database database) {
    return database.extensions().values().stream()
        .anyMatch(each -> !isListed(each) || MAKING_SCHEMAS.contains(each.name()));
  }

  /** Whether it is known what the extension brings. */
  static boolean isListed(Extension extension) {
    return KNOWN.containsKey(extension.name() + ".relations");
  }

  private static boolean mayHave(Database database, QualifiedName name, String kind) {
    return database.extensions().values().stream()
        .filter(each -> each.schema().equals(name.schema()))
        .anyMatch(each -> of(each, kind).map(names -> names.contains(name.name())).orElse(true));
  }

  private static Optional<List<String>> of(Extension extension, String kind) {
    String key = extension.name() + kind;
    return KNOWN.containsKey(key)
        ? Optional.of(Arrays.asList(KNOWN.getString(key).split(",", -1)))
        : Optional.empty();
  }
}
