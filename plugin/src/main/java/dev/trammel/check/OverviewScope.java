package dev.trammel.check;

import dev.trammel.model.QualifiedName;
import java.util.Set;

/**
 * What is known beside the database that an overview is about.
 *
 * @param whole whether the database has every table that has a doc
 * @param unread tables whose docs could not be read
 * @param uncommented tables of which no source tells a comment
 * @param files every table doc, by its path
 */
public record OverviewScope(
    boolean whole, Set<String> unread, Set<QualifiedName> uncommented, Set<String> files) {

  public OverviewScope {
    unread = Set.copyOf(unread);
    uncommented = Set.copyOf(uncommented);
    files = Set.copyOf(files);
  }

  boolean mayHave(String table) {
    return unread.contains(table);
  }

  boolean knowsComment(QualifiedName table) {
    return !uncommented.contains(table);
  }

  boolean hasFile(String path) {
    return files.contains(path);
  }
}
