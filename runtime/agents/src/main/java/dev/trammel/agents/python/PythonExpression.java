package dev.trammel.agents.python;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Python expression as a tree. Values enter it as {@link Literal} only; names come from
 * generators and library packs, never from rows.
 */
public sealed interface PythonExpression {

  /** A scalar: null, boolean, string, integer or decimal. */
  record Literal(Object value) implements PythonExpression {}

  /** A number that is written as a float even when it is whole. */
  record FloatLiteral(BigDecimal value) implements PythonExpression {}

  /** A dotted name, such as {@code Process.sequential}. */
  record Name(String dotted) implements PythonExpression {
    public Name {
      if (!PythonIdentifier.isDotted(dotted)) {
        throw new IllegalArgumentException("not a Python name: " + dotted);
      }
    }
  }

  /** A call; {@code callee} is a dotted name. */
  record Call(Name callee, List<Argument> arguments) implements PythonExpression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** One argument; without a name it is positional. */
  record Argument(Optional<String> name, PythonExpression value) {}

  /** {@code [a, b]}. */
  record ListOf(List<PythonExpression> items) implements PythonExpression {
    public ListOf {
      items = List.copyOf(items);
    }
  }

  /** {@code {"a": b}}, in the given order. */
  record DictOf(List<Entry> entries) implements PythonExpression {
    public DictOf {
      entries = List.copyOf(entries);
    }
  }

  /** One entry of a dict. */
  record Entry(String key, PythonExpression value) {}

  /** {@code base["key"]}. */
  record Item(Name base, PythonExpression key) implements PythonExpression {}

  static PythonExpression literal(Object value) {
    return new Literal(value);
  }

  static Name name(String dotted) {
    return new Name(dotted);
  }

  /** A call with positional arguments. */
  static Call call(String callee, PythonExpression... arguments) {
    List<Argument> positional = new ArrayList<>();
    for (PythonExpression argument : arguments) {
      positional.add(new Argument(Optional.empty(), argument));
    }
    return new Call(name(callee), positional);
  }

  /** A call with keyword arguments, in the map's order. */
  static Call construct(String callee, Map<String, PythonExpression> keywords) {
    List<Argument> named = new ArrayList<>();
    keywords.forEach((name, value) -> named.add(new Argument(Optional.of(name), value)));
    return new Call(name(callee), named);
  }

  /** A dict with the map's entries, in the map's order. */
  static DictOf dict(Map<String, PythonExpression> entries) {
    List<Entry> listed = new ArrayList<>();
    entries.forEach((key, value) -> listed.add(new Entry(key, value)));
    return new DictOf(listed);
  }

  /** A JSON tree of maps, lists and scalars as a literal. */
  static PythonExpression ofTree(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      List<Entry> entries = new ArrayList<>();
      map.forEach((key, value) -> entries.add(new Entry(String.valueOf(key), ofTree(value))));
      return new DictOf(entries);
    }
    if (tree instanceof List<?> list) {
      return new ListOf(list.stream().map(PythonExpression::ofTree).toList());
    }
    return new Literal(tree);
  }
}
