package dev.trammel.artifact.markdown;

import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.doc.DocDialect;
import dev.trammel.model.doc.DocHeader;
import dev.trammel.model.doc.FrontMatter;
import dev.trammel.model.doc.HeaderEntry;
import dev.trammel.model.doc.IntentEntry;
import dev.trammel.model.doc.TableDoc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a table's doc says that no database holds.
 *
 * @param header the lines that state it, in order; those that follow from the table (dialect,
 *     schema, comment, RLS) are set anew
 */
public record DocFacts(
    DocDialect dialect,
    Optional<FrontMatter> frontMatter,
    DocHeader header,
    List<IntentEntry> intents,
    Optional<Located<String>> usage,
    String overviewLink) {

  public DocFacts {
    intents = List.copyOf(intents);
  }

  /**
   * The facts of a new doc in Trammel's dialect.
   *
   * @param database the database's name in the project
   * @param version the last migration's version; empty when there is none
   */
  public static DocFacts trammel(String database, Optional<String> version) {
    List<HeaderEntry> entries = new ArrayList<>();
    entries.add(entry(DocHeader.DATABASE, database));
    version.ifPresent(text -> entries.add(entry(DocHeader.GENERATED, text)));
    return new DocFacts(
        DocDialect.TRAMMEL,
        Optional.empty(),
        new DocHeader(entries, List.of()),
        List.of(),
        Optional.empty(),
        TableDoc.DEFAULT_OVERVIEW);
  }

  /** The facts of a doc that is written anew: its header, hand-written parts and intents. */
  public static DocFacts of(TableDoc doc) {
    return new DocFacts(
        doc.dialect(),
        doc.frontMatter(),
        doc.header(),
        doc.intents(),
        doc.usage(),
        doc.overviewLink());
  }

  /** The same facts with another version in the {@code Generated} line. */
  public DocFacts generated(String version) {
    List<HeaderEntry> entries = new ArrayList<>();
    for (HeaderEntry each : header.entries()) {
      entries.add(
          each.key().value().equals(DocHeader.GENERATED)
              ? entry(DocHeader.GENERATED, version)
              : each);
    }
    return new DocFacts(
        dialect, frontMatter, new DocHeader(entries, header.notes()), intents, usage, overviewLink);
  }

  static HeaderEntry entry(String key, String value) {
    return new HeaderEntry(nowhere(key), nowhere(value));
  }

  /** A fact that was not read from a file. */
  static <T> Located<T> nowhere(T value) {
    return new Located<>(value, Position.ofFile(""));
  }
}
