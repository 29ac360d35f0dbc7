package dev.trammel.suites;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a database holds, told by PostgreSQL alone: a second observer beside the model. */
final class Inventory {

  private static final String QUERY = text("/suites/inventory.sql");

  private final SortedMap<String, String> lines = new TreeMap<>();

  private Inventory() {}

  static Inventory of(Connection connection) throws SQLException {
    Inventory inventory = new Inventory();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(QUERY)) {
      while (rows.next()) {
        String details = String.valueOf(rows.getString(3));
        inventory.lines.put(rows.getString(1) + " " + rows.getString(2), details);
      }
    }
    return inventory;
  }

  /** What is there and is not, or is otherwise, in words. */
  List<String> differences(Inventory other) {
    Set<String> names = new TreeSet<>(lines.keySet());
    names.addAll(other.lines.keySet());
    List<String> found = new ArrayList<>();
    for (String name : names) {
      String mine = lines.get(name);
      String theirs = other.lines.get(name);
      if (mine == null || theirs == null) {
        found.add(name + (mine == null ? " is missing" : " is too much"));
      } else if (!bare(mine).equals(bare(theirs))) {
        found.add(name + ": " + mine + " <> " + theirs);
      }
    }
    return found;
  }

  /**
   * PostgreSQL prints what it has printed before with other casts and parentheses than what a
   * person wrote.
   */
  private static String bare(String text) {
    return text.replaceAll("::[a-z_]+( varying| precision)?(\\(\\d+\\))?(\\[\\])?", "")
        .replaceAll("[()\\s]", "");
  }

  static String text(String resource) {
    try (InputStream file = Inventory.class.getResourceAsStream(resource)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
