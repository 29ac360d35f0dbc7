package dev.trammel.source;

import dev.trammel.diagnostic.Position;
import java.util.List;

/** A YAML or JSON value that knows its place. */
public sealed interface YamlNode {

  Position position();

  /** What a person calls this kind of value. */
  String kind();

  /** {@code key: value} pairs in file order; keys are unique. */
  record Mapping(List<Entry> entries, Position position) implements YamlNode {
    public Mapping {
      entries = List.copyOf(entries);
    }

    @Override
    public String kind() {
      return "a mapping";
    }
  }

  /** One {@code key: value} pair. */
  record Entry(String key, Position keyPosition, YamlNode value) {}

  /** A list. */
  record Sequence(List<YamlNode> items, Position position) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /**
   * A text, number, truth value or null.
   *
   * @param text as written, unquoted; empty for null
   */
  record Scalar(String text, ScalarKind scalarKind, Position position) implements YamlNode {
    @Override
    public String kind() {
      return scalarKind.description;
    }
  }

  /** What a scalar is to YAML's core schema. */
  enum ScalarKind {
    TEXT("a text"),
    NUMBER("a number"),
    BOOLEAN("true or false"),
    NULL("nothing");

    private final String description;

    ScalarKind(String description) {
      this.description = description;
    }
  }
}
