package dev.trammel.artifact.java;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.model.ObjectReference;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Names that are taken, each by one object. Letter case does not tell two names apart, since some
 * file systems do not either.
 */
final class Claims {

  private final Map<String, ObjectReference> owners = new HashMap<>();
  private final Diagnostics diagnostics;
  private final Places places;

  Claims(Diagnostics diagnostics, Places places) {
    this.diagnostics = diagnostics;
    this.places = places;
  }

  /** A scope of its own. */
  Claims nested() {
    return new Claims(diagnostics, places);
  }

  /** False, and an error, when somebody else has the name. */
  boolean claim(String name, ObjectReference object) {
    ObjectReference owner = owners.putIfAbsent(name.toLowerCase(Locale.ROOT), object);
    if (owner == null || owner.equals(object)) {
      return true;
    }
    diagnostics.add(
        Diagnostic.error(
                Code.TR401,
                places.of(object),
                object.describe() + " gets the Java name of " + owner.describe())
            .found(name)
            .expected("names that differ in more than letter case")
            .fix("name it otherwise: java: { names: { " + key(object) + ": … } }")
            .note(places.of(owner), owner.describe() + " stands here"));
    return false;
  }

  /** As {@link JavaOptions#names} has it. */
  private static String key(ObjectReference object) {
    String description = object.describe();
    return description.substring(description.indexOf(' ') + 1);
  }
}
