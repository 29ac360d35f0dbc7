package dev.trammel.source.catalog;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.source.Section;
import dev.trammel.source.YamlNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Asks a section for keys in the ways that catalogs need. */
final class Keys {

  private Keys() {}

  /** A text that must be there; reported and blank when it is not. */
  static Located<String> required(Section section, String key) {
    Optional<Located<String>> text = section.located(key);
    if (text.isEmpty()) {
      section.required(key);
    }
    return text.orElse(nothing(section));
  }

  static Located<String> nothing(Section section) {
    return new Located<>("", section.position());
  }

  /** A section that must be there; reported when it is not. */
  static Optional<Section> section(Section parent, String key, Diagnostics diagnostics) {
    if (!parent.has(key)) {
      diagnostics.add(
          Diagnostic.error(Code.TR170, parent.position(), "key \"" + key + "\" is missing")
              .fix("add " + key + ": …"));
    }
    return parent.section(key);
  }

  /** The data under a key; empty when it is not there or null. */
  static Optional<Located<Object>> value(Section section, String key) {
    return section.node(key).map(node -> new Located<>(Values.of(node), node.position()));
  }

  /** A number; reported and empty when it is none. */
  static Optional<BigDecimal> number(Section section, String key, Diagnostics diagnostics) {
    Optional<YamlNode> node = section.node(key);
    if (node.isPresent() && Values.of(node.get()) instanceof BigDecimal number) {
      return Optional.of(number);
    }
    node.ifPresent(
        each ->
            diagnostics.add(
                Diagnostic.error(Code.TR170, each.position(), "a value of the wrong kind")
                    .found(each.kind())
                    .expected("a number")));
    return Optional.empty();
  }

  /** A mapping of the user's names to data; empty when it is not there. */
  static Map<String, Object> values(Section section, String key) {
    Map<String, Object> values = new LinkedHashMap<>();
    section
        .section(key)
        .ifPresent(
            each -> {
              if (section.node(key).orElseThrow() instanceof YamlNode.Mapping mapping) {
                mapping
                    .entries()
                    .forEach(entry -> values.put(entry.key(), Values.of(entry.value())));
              }
            });
    return values;
  }
}
