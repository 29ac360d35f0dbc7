package dev.trammel.source.catalog;

import dev.trammel.agents.pack.Definitions;
import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.catalog.Catalog;
import dev.trammel.model.catalog.Target;
import dev.trammel.source.Section;
import dev.trammel.source.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads definition files: rows written down. A file holds lists of rows by target, and what the
 * registries hold:
 *
 * <pre>{@code
 * registries:
 *   tools: [web_search]
 * agent:
 *   - agent_key: market-analyst
 *     role: Market analyst
 * crew:
 *   - crew_name: market-entry
 *     members: [market-analyst]
 * }</pre>
 *
 * A column that is left out has the catalog's default, as after an INSERT. Rows refer to each other
 * by identity or by name; a row without an identity is known by its name. Tasks without a time keep
 * the order in which they are written.
 */
public final class DefinitionReader {

  private final Catalog catalog;
  private final Diagnostics diagnostics;

  public DefinitionReader(Catalog catalog, Diagnostics diagnostics) {
    this.catalog = catalog;
    this.diagnostics = diagnostics;
  }

  /** The definitions of all files; empty when anything is wrong, which is reported at its place. */
  public Optional<ReadDefinitions> read(List<SourceText> files) {
    Diagnostics own = new Diagnostics();
    Map<String, Set<String>> registries = new LinkedHashMap<>();
    List<DefinedRow> rows = new ArrayList<>();
    RowDefinitionReader reader = new RowDefinitionReader(own);
    for (SourceText file : files) {
      new YamlReader(file, Code.TR180, own)
          .read()
          .flatMap(node -> Section.root(node, Code.TR180, own))
          .ifPresent(root -> read(root, reader, rows, registries));
    }
    ReadDefinitions definitions = new DefinitionResolver(catalog, own).resolve(rows, registries);
    diagnostics.addAll(own.all());
    return own.hasErrors() ? Optional.empty() : Optional.of(definitions);
  }

  private void read(
      Section root,
      RowDefinitionReader reader,
      List<DefinedRow> rows,
      Map<String, Set<String>> registries) {
    root.section("registries").ifPresent(section -> registries(section, registries));
    for (Target target : catalog.targets()) {
      for (Section each : root.sections(target.name().value())) {
        rows.add(reader.read(target, each, rows.size()));
      }
    }
    root.close();
  }

  private void registries(Section section, Map<String, Set<String>> registries) {
    for (Catalog.Registry registry : catalog.registries()) {
      String name = registry.name().value();
      if (section.has(name)) {
        Set<String> names = registries.computeIfAbsent(name, unseen -> new LinkedHashSet<>());
        section.texts(name).stream().map(Located::value).forEach(names::add);
      }
    }
    section.close();
  }

  /** Rows only; for rows that did not come from files, such as a server's. */
  public static ReadDefinitions withoutPlaces(Definitions definitions) {
    return new ReadDefinitions(definitions, Map.of());
  }
}
