package dev.trammel.source;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Names;
import dev.trammel.diagnostic.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A mapping of a settings file, read key by key. Keys that nobody asked for are reported with the
 * nearest known one when {@link #close} is called.
 */
public final class Section {

  private final YamlNode.Mapping mapping;
  private final Code code;
  private final Diagnostics diagnostics;
  private final TreeSet<String> known = new TreeSet<>();

  public Section(YamlNode.Mapping mapping, Code code, Diagnostics diagnostics) {
    this.mapping = mapping;
    this.code = code;
    this.diagnostics = diagnostics;
  }

  /** The root of a file, reporting a root that is no mapping. */
  public static Optional<Section> root(YamlNode node, Code code, Diagnostics diagnostics) {
    if (node instanceof YamlNode.Mapping mapping) {
      return Optional.of(new Section(mapping, code, diagnostics));
    }
    diagnostics.add(wrongKind(code, node, "a mapping"));
    return Optional.empty();
  }

  public Position position() {
    return mapping.position();
  }

  private Optional<YamlNode> value(String key) {
    known.add(key);
    return mapping.entries().stream()
        .filter(each -> each.key().equals(key))
        .map(YamlNode.Entry::value)
        .filter(node -> !node.kind().equals("nothing"))
        .findFirst();
  }

  /** The value as it stands, for keys whose values are the user's own data. */
  public Optional<YamlNode> node(String key) {
    return value(key);
  }

  /** Whether the key is there, be it without a value. */
  public boolean has(String key) {
    known.add(key);
    return mapping.entries().stream().anyMatch(each -> each.key().equals(key));
  }

  /** A text, or a number or truth value as it is written. */
  public Optional<Located<String>> located(String key) {
    return value(key)
        .flatMap(
            node -> {
              if (node instanceof YamlNode.Scalar scalar) {
                return Optional.of(new Located<>(scalar.text(), scalar.position()));
              }
              diagnostics.add(wrongKind(code, node, "a text"));
              return Optional.empty();
            });
  }

  public Optional<String> text(String key) {
    return located(key).map(Located::value);
  }

  /** A text that must be there; reported and empty when it is not. */
  public String required(String key) {
    Optional<String> text = text(key);
    if (text.isEmpty() && mapping.entries().stream().noneMatch(each -> each.key().equals(key))) {
      diagnostics.add(
          Diagnostic.error(code, position(), "key \"" + key + "\" is missing")
              .fix("add " + key + ": …"));
    }
    return text.orElse("");
  }

  /** True or false; {@code otherwise} when the key is not there. */
  public boolean flag(String key, boolean otherwise) {
    Optional<YamlNode> node = value(key);
    if (node.isEmpty()) {
      return otherwise;
    }
    if (node.get() instanceof YamlNode.Scalar scalar
        && scalar.scalarKind() == YamlNode.ScalarKind.BOOLEAN) {
      return Boolean.parseBoolean(scalar.text());
    }
    diagnostics.add(wrongKind(code, node.get(), "true or false"));
    return otherwise;
  }

  /** One of the given words; {@code otherwise} when the key is not there. */
  public String choice(String key, List<String> choices, String otherwise) {
    Optional<Located<String>> word = located(key);
    if (word.isEmpty() || choices.contains(word.get().value())) {
      return word.map(Located::value).orElse(otherwise);
    }
    diagnostics.add(
        Diagnostic.error(code, word.get().position(), "\"" + key + "\" has no such value")
            .underlining(word.get().value().length())
            .found(word.get().value())
            .expected("one of " + String.join(", ", choices)));
    return otherwise;
  }

  /** A list of texts; empty when the key is not there. */
  public List<Located<String>> texts(String key) {
    List<Located<String>> texts = new ArrayList<>();
    for (YamlNode item : items(key)) {
      if (item instanceof YamlNode.Scalar scalar) {
        texts.add(new Located<>(scalar.text(), scalar.position()));
      } else {
        diagnostics.add(wrongKind(code, item, "a text"));
      }
    }
    return texts;
  }

  /** A list of mappings; empty when the key is not there. */
  public List<Section> sections(String key) {
    List<Section> sections = new ArrayList<>();
    for (YamlNode item : items(key)) {
      root(item, code, diagnostics).ifPresent(sections::add);
    }
    return sections;
  }

  private List<YamlNode> items(String key) {
    Optional<YamlNode> node = value(key);
    if (node.isPresent() && node.get() instanceof YamlNode.Sequence sequence) {
      return sequence.items();
    }
    node.ifPresent(each -> diagnostics.add(wrongKind(code, each, "a list")));
    return List.of();
  }

  public Optional<Section> section(String key) {
    return value(key).flatMap(node -> root(node, code, diagnostics));
  }

  /** All keys in file order, for keys that are names of the user's. */
  public List<String> keys() {
    return mapping.entries().stream().map(YamlNode.Entry::key).toList();
  }

  /** The mapping's entries as sections by key, for keys that are names of the user's. */
  public Map<Located<String>, Section> namedSections() {
    Map<Located<String>, Section> sections = new LinkedHashMap<>();
    for (YamlNode.Entry entry : mapping.entries()) {
      known.add(entry.key());
      root(entry.value(), code, diagnostics)
          .ifPresent(
              section -> sections.put(new Located<>(entry.key(), entry.keyPosition()), section));
    }
    return sections;
  }

  /** The mapping's entries as texts by key, for keys that are names of the user's. */
  public Map<String, String> namedTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (YamlNode.Entry entry : mapping.entries()) {
      located(entry.key()).ifPresent(text -> texts.put(entry.key(), text.value()));
    }
    return texts;
  }

  /** The same with the places of keys and texts. */
  public Map<Located<String>, Located<String>> locatedTexts() {
    Map<Located<String>, Located<String>> texts = new LinkedHashMap<>();
    for (YamlNode.Entry entry : mapping.entries()) {
      located(entry.key())
          .ifPresent(text -> texts.put(new Located<>(entry.key(), entry.keyPosition()), text));
    }
    return texts;
  }

  /** Reports the keys that were never asked for. */
  public void close() {
    for (YamlNode.Entry entry : mapping.entries()) {
      if (!known.contains(entry.key())) {
        Diagnostic unknown =
            Diagnostic.error(code, entry.keyPosition(), "unknown setting \"" + entry.key() + "\"")
                .underlining(entry.key().length())
                .expected("one of " + String.join(", ", known));
        Optional<String> nearest = Names.nearest(entry.key(), known);
        diagnostics.add(
            nearest.map(name -> unknown.fix("write " + name)).orElse(unknown.fix("remove it")));
      }
    }
  }

  private static Diagnostic wrongKind(Code code, YamlNode node, String expected) {
    return Diagnostic.error(code, node.position(), "a value of the wrong kind")
        .found(node.kind())
        .expected(expected);
  }
}
