package dev.trammel.model.doc;

import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Position;
import java.util.List;
import java.util.Optional;

/**
 * A page of objects that stand beside tables, one kind a page; in Trammel's dialect only. What the
 * tables' docs show of them in full is not repeated.
 *
 * @param overviewLink where the footer leads
 */
public record ObjectsDoc(
    Kind kind, DocHeader header, List<Entry> entries, Position position, String overviewLink) {

  /** What a page is about. */
  public enum Kind {
    SCHEMAS("Schemas", "schemas.md"),
    TYPES("Types", "types.md"),
    SEQUENCES("Sequences", "sequences.md"),
    FUNCTIONS("Functions", "functions.md"),
    VIEWS("Views", "views.md"),
    OBJECTS("Other Objects", "objects.md"),
    PRIVILEGES("Default Privileges", "default-privileges.md");

    private final String title;
    private final String fileName;

    Kind(String title, String fileName) {
      this.title = title;
      this.fileName = fileName;
    }

    public String title() {
      return title;
    }

    public String fileName() {
      return fileName;
    }
  }

  /**
   * One object.
   *
   * @param name {@code function touch()}
   * @param prose hand-written text below the heading, with its line ends
   * @param statements SQL that makes the object
   */
  public record Entry(
      Located<String> name, Optional<Located<String>> prose, Located<String> statements) {}

  public ObjectsDoc {
    entries = List.copyOf(entries);
  }

  public String file() {
    return position.file();
  }
}
