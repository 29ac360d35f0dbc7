package dev.trammel.source.catalog;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.catalog.Catalog;
import dev.trammel.model.catalog.Target;
import dev.trammel.source.Section;
import dev.trammel.source.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a parameter catalog and verifies it against its library. */
public final class CatalogReader {

  private final Diagnostics diagnostics;

  public CatalogReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The catalog; empty when anything is wrong with it, which is reported at its place. */
  public Optional<Catalog> read(SourceText source) {
    Diagnostics own = new Diagnostics();
    Optional<Catalog> catalog =
        new YamlReader(source, Code.TR170, own)
            .read()
            .flatMap(node -> Section.root(node, Code.TR170, own))
            .map(root -> catalog(root, own));
    if (catalog.isEmpty() && own.isEmpty()) {
      own.add(
          Diagnostic.error(Code.TR170, source.position(0), "the catalog is empty")
              .fix("start it with catalog: and library:"));
    }
    // What a catalog refers to is looked at only when the catalog itself is whole.
    if (catalog.isPresent() && !own.hasErrors()) {
      new CatalogVerifier(catalog.get(), own).verify();
    }
    diagnostics.addAll(own.all());
    return own.hasErrors() ? Optional.empty() : catalog;
  }

  private static Catalog catalog(Section root, Diagnostics diagnostics) {
    Located<String> name = Keys.required(root, "catalog");
    Optional<Section> library = Keys.section(root, "library", diagnostics);
    Located<String> libraryName =
        library.map(each -> Keys.required(each, "name")).orElse(Keys.nothing(root));
    Located<String> version =
        library.map(each -> Keys.required(each, "version")).orElse(Keys.nothing(root));
    library.ifPresent(Section::close);
    List<Catalog.Registry> registries =
        root.section("registries").map(CatalogReader::registries).orElse(List.of());
    List<Target> targets = new ArrayList<>();
    TargetReader reader = new TargetReader(diagnostics);
    Keys.section(root, "targets", diagnostics)
        .map(Section::namedSections)
        .orElse(Map.of())
        .forEach((target, section) -> targets.add(reader.read(target, section)));
    root.close();
    return new Catalog(name, libraryName, version, targets, registries);
  }

  private static List<Catalog.Registry> registries(Section section) {
    List<Catalog.Registry> registries = new ArrayList<>();
    section
        .namedSections()
        .forEach(
            (name, each) -> {
              registries.add(new Catalog.Registry(name, each.text("table"), each.text("column")));
              each.close();
            });
    return registries;
  }
}
