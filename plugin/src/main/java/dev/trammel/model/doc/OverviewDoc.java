package dev.trammel.model.doc;

import dev.trammel.diagnostic.Located;
import java.util.List;
import java.util.Optional;

/**
 * An overview of a database, as far as it states facts.
 *
 * @param trammel whether Trammel wrote it, so that every line has its form
 * @param claims in the order of the page
 * @param strayLines of a page of Trammel's: those that it did not write
 * @param notes hand-written text at the end of a page of Trammel's, below its heading
 */
public record OverviewDoc(
    String file,
    boolean trammel,
    List<OverviewClaim> claims,
    List<Located<String>> strayLines,
    Optional<String> notes) {

  /** The heading above hand-written text, in a page of Trammel's. */
  public static final String NOTES = "Notes";

  public OverviewDoc {
    claims = List.copyOf(claims);
    strayLines = List.copyOf(strayLines);
  }
}
