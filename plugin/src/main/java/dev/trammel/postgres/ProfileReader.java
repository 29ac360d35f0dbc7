package dev.trammel.postgres;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Position;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a profile: an SQL file whose lines {@code -- profile key: value} say what SQL cannot. What
 * stands before the first of them is prose; all SQL after it belongs to the setup, until a line
 * {@code -- profile stand-in: vector} begins the script of an extension.
 *
 * <pre>{@code
 * -- profile name: supabase
 * -- profile search-path: public, extensions
 * -- profile managed-schemas: auth, extensions
 * CREATE SCHEMA auth;
 * -- profile stand-in: vector
 * CREATE TYPE vector;
 * }</pre>
 */
public final class ProfileReader {

  private static final Pattern DIRECTIVE = Pattern.compile("-- profile ([a-z-]+): *(.*)");
  private static final List<String> KEYS =
      List.of("name", "search-path", "managed-schemas", "managed-extensions", "stand-in");

  private final String file;
  private final Diagnostics diagnostics;
  private final SortedMap<String, String> values = new TreeMap<>();
  private final StringBuilder setup = new StringBuilder();
  private final SortedMap<String, StringBuilder> standIns = new TreeMap<>();
  private final StringBuilder prose = new StringBuilder();
  private StringBuilder section = prose;

  private ProfileReader(String file, Diagnostics diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
  }

  /**
   * A profile that Trammel brings.
   *
   * @return {@code null} never; see {@link #names()} for the names that it takes
   * @throws IllegalArgumentException for another name
   */
  public static Profile named(String name) {
    if (!names().contains(name)) {
      throw new IllegalArgumentException("no profile " + name + "; there are " + names());
    }
    String file = name + ".sql";
    try (InputStream in = ProfileReader.class.getResourceAsStream(file)) {
      Diagnostics diagnostics = new Diagnostics();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Profile profile = read(file, text, diagnostics);
      diagnostics.throwIfErrors();
      return profile;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The profiles that Trammel brings. */
  public static List<String> names() {
    return List.of("plain", "supabase");
  }

  /**
   * A profile of the project's own.
   *
   * @param file its path for messages
   */
  public static Profile read(String file, String text, Diagnostics diagnostics) {
    ProfileReader reader = new ProfileReader(file, diagnostics);
    int number = 0;
    for (String line : text.split("\n", -1)) {
      reader.line(line, ++number);
    }
    return reader.profile();
  }

  private void line(String line, int number) {
    Matcher directive = DIRECTIVE.matcher(line.strip());
    if (!directive.matches()) {
      section.append(line).append('\n');
      return;
    }
    section = section == prose ? setup : section;
    String key = directive.group(1);
    String value = directive.group(2).strip();
    if (!KEYS.contains(key)) {
      diagnostics.add(
          Diagnostic.error(Code.TR101, new Position(file, number, 12), "unknown key of a profile")
              .underlining(key.length())
              .found(key)
              .expected("one of " + String.join(", ", KEYS)));
    } else if (key.equals("stand-in")) {
      section = standIns.computeIfAbsent(value, name -> new StringBuilder());
    } else {
      values.put(key, value);
    }
  }

  private Profile profile() {
    if (!values.containsKey("name")) {
      diagnostics.add(
          Diagnostic.error(Code.TR101, Position.ofFile(file), "the profile has no name")
              .fix("add a line: -- profile name: my-platform"));
    }
    SortedMap<String, String> scripts = new TreeMap<>();
    for (Map.Entry<String, StringBuilder> entry : standIns.entrySet()) {
      scripts.put(entry.getKey(), entry.getValue().toString().strip() + "\n");
    }
    List<String> path = list("search-path");
    return new Profile(
        values.getOrDefault("name", ""),
        path.isEmpty() ? List.of("public") : path,
        new TreeSet<>(list("managed-schemas")),
        new TreeSet<>(list("managed-extensions")),
        setup.toString().strip(),
        scripts);
  }

  private List<String> list(String key) {
    return Arrays.stream(values.getOrDefault(key, "").split(","))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }
}
