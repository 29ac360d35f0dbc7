package dev.trammel;

import dev.trammel.artifact.Artifact;
import dev.trammel.artifact.markdown.OverviewFacts;
import dev.trammel.artifact.markdown.Overviews;
import dev.trammel.check.OverviewChecker;
import dev.trammel.check.OverviewScope;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.doc.DocDialect;
import dev.trammel.model.doc.OverviewDoc;
import dev.trammel.project.DatabaseState;
import dev.trammel.project.ProjectSettings;
import dev.trammel.project.UnreadDoc;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The overview of a database: how it should be, and what those that are there get wrong. */
final class DocOverviews {

  private final ProjectSettings settings;
  private final DatabaseState database;

  DocOverviews(ProjectSettings settings, DatabaseState database) {
    this.settings = settings;
    this.database = database;
  }

  /**
   * Trammel's own; empty where one of another tool stands, or one with lines of others, which must
   * not go.
   *
   * @param findings gets why there is none
   */
  Optional<Artifact> artifact(Optional<String> version, Diagnostics findings) {
    String folder = database.settings().docs().folder().map(Located::value).orElse("");
    int end = folder.lastIndexOf('/');
    if (end <= 0) {
      return Optional.empty();
    }
    String path = folder.substring(0, end) + "/" + Overviews.FILE_NAME;
    Optional<OverviewDoc> existing = existing(path);
    if (existing.filter(each -> !each.trammel()).isPresent()) {
      return Optional.empty();
    }
    List<Located<String>> stray = existing.map(OverviewDoc::strayLines).orElse(List.of());
    if (!stray.isEmpty()) {
      strayLines(existing.orElseThrow()).forEach(findings::add);
      return Optional.empty();
    }
    OverviewFacts facts =
        new OverviewFacts(
            database.name(),
            settings.docsHeader(),
            version,
            folder.substring(end + 1),
            database.settings().docs().categories(),
            database.settings().docs().assumptions(),
            existing.flatMap(OverviewDoc::notes));
    return Optional.of(Overviews.of(database.declared(), facts, folder.substring(0, end)));
  }

  private Optional<OverviewDoc> existing(String path) {
    return database.docs().overviews().stream()
        .filter(each -> each.file().equals(path))
        .findFirst();
  }

  private List<Diagnostic> strayLines(OverviewDoc overview) {
    OverviewDoc strayOnly =
        new OverviewDoc(overview.file(), true, List.of(), overview.strayLines(), Optional.empty());
    List<Diagnostic> stray = checker(List.of()).check(strayOnly);
    return database.docs().lenient() ? stray.stream().map(Diagnostic::asWarning).toList() : stray;
  }

  /**
   * Every claim that does not hold, by line.
   *
   * @param pages the pages of the tables, as they should be
   */
  List<Diagnostic> check(List<Artifact> pages) {
    OverviewChecker checker = checker(pages);
    Diagnostics findings = new Diagnostics();
    database.docs().overviews().forEach(overview -> findings.addAll(checker.check(overview)));
    return findings.all();
  }

  private OverviewChecker checker(List<Artifact> pages) {
    Set<String> unread = new TreeSet<>();
    Set<String> files = new TreeSet<>();
    for (UnreadDoc doc : database.docs().unread()) {
      String name = doc.file().substring(doc.file().lastIndexOf('/') + 1);
      unread.add(doc.table().orElse(name.substring(0, name.length() - ".md".length())));
      files.add(doc.file());
    }
    database.docs().docs().forEach(doc -> files.add(doc.file()));
    pages.forEach(page -> files.add(page.path()));
    boolean whole = database.docs().unread().stream().allMatch(each -> each.table().isEmpty());
    return new OverviewChecker(
        database.declared(), new OverviewScope(whole, unread, uncommented(), files));
  }

  /** The information-schema dialect shows no table's comment. */
  private Set<QualifiedName> uncommented() {
    Set<QualifiedName> uncommented = new TreeSet<>();
    database
        .documented()
        .tables()
        .forEach(
            (name, said) -> {
              boolean hidden = said.doc().dialect() == DocDialect.INFORMATION_SCHEMA;
              if (hidden && database.recorded().table(name).isEmpty()) {
                uncommented.add(name);
              }
            });
    return uncommented;
  }
}
