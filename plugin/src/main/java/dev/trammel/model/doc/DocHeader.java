package dev.trammel.model.doc;

import dev.trammel.diagnostic.Located;
import java.util.List;
import java.util.Optional;

/**
 * What stands between the title and the first rule.
 *
 * @param entries in the order of the doc
 * @param notes the lines that start with a warning sign, whole, in the order of the doc
 */
public record DocHeader(List<HeaderEntry> entries, List<Located<String>> notes) {

  /** The keys of the header lines. */
  public static final String DIALECT = "Dialect";

  public static final String APPLICATION = "Application";
  public static final String DATABASE = "Database";
  public static final String SCHEMA = "Schema";
  public static final String REPOSITORY = "Repository";
  public static final String PURPOSE = "Purpose";
  public static final String COMMENT = "Comment";
  public static final String PARTITIONED_BY = "Partitioned By";
  public static final String GENERATED = "Generated";
  public static final String ROWS = "Rows";
  public static final String RLS = "RLS";

  /** What every note starts with. */
  public static final String NOTE_MARK = "\u26a0\ufe0f **";

  public DocHeader {
    entries = List.copyOf(entries);
    notes = List.copyOf(notes);
  }

  public Optional<Located<String>> value(String key) {
    return entries.stream()
        .filter(each -> each.key().value().equals(key))
        .map(HeaderEntry::value)
        .findFirst();
  }
}
