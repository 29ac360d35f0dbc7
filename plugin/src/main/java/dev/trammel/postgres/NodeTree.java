package dev.trammel.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the tree of an expression as the catalog holds it ({@code pg_node_tree}) as far as is
 * needed to tell which expressions PostgreSQL prints alike.
 *
 * <p>{@code {VAR :varno 1 :varattno 4 :vartype 16386 …}}: a node, its fields, their values.
 */
final class NodeTree {

  /**
   * What decides how an expression is printed.
   *
   * @param text the tree with the names of columns for their numbers, enum types numbered by their
   *     first appearance, labels for their numbers, and without places in the source
   * @param enums the printed names of those types
   * @param named whether there are columns in it
   */
  record Shape(String text, List<String> enums, boolean named) {}

  /** Types of PostgreSQL itself have lower numbers. */
  private static final int FIRST_OF_USERS = 16384;

  /**
   * A query is printed with the name of the table, what makes XML and JSON with a type that no cast
   * shows; a backslash begins what could look like a field.
   */
  private static final List<String> OTHERS = List.of("{QUERY ", "{XML", "{JSON", "\\");

  private final String tree;
  private final List<String> columns;
  private final EnumNames names;
  private final StringBuilder shape = new StringBuilder();
  private final List<String> enums = new ArrayList<>();
  private int copied;
  private boolean constantIsEnum;
  private boolean constantIsArray;
  private boolean named;

  private NodeTree(String tree, List<String> columns, EnumNames names) {
    this.tree = tree;
    this.columns = columns;
    this.names = names;
  }

  /**
   * The shape of a tree.
   *
   * @param columns the names of its table's columns, by their numbers
   * @return empty when the expression must be printed for itself
   */
  static Optional<Shape> shape(String tree, List<String> columns, EnumNames names) {
    return OTHERS.stream().anyMatch(tree::contains)
        ? Optional.empty()
        : new NodeTree(tree, columns, names).shape();
  }

  private Optional<Shape> shape() {
    for (int colon = tree.indexOf(" :"); colon >= 0; colon = tree.indexOf(" :", colon + 2)) {
      int space = tree.indexOf(' ', colon + 2);
      if (space < 0 || !field(colon + 2, space)) {
        return Optional.empty();
      }
    }
    String text = copied == 0 ? tree : shape.append(tree, copied, tree.length()).toString();
    return Optional.of(new Shape(text, enums, named));
  }

  /** False when the tree says what is not understood. */
  private boolean field(int start, int end) {
    if (ends(end, "type") || ends(end, "_typeid")) {
      type(end + 1, ends(end, "consttype"));
    } else if (tree.startsWith("varattno", start)) {
      return column(end + 1);
    } else if (ends(end, "location") && !tree.startsWith("-1", end + 1)) {
      replace(end + 1, "-1");
    } else if (ends(end, "constvalue") && !tree.startsWith("<>", end + 1)) {
      return !constantIsArray && (!constantIsEnum || label(end + 1));
    }
    return true;
  }

  private boolean ends(int end, String name) {
    return tree.startsWith(name, end - name.length());
  }

  private void type(int start, boolean ofConstant) {
    long number = number(start);
    boolean ofUser = number >= FIRST_OF_USERS;
    EnumNames.Name scalar = ofUser ? names.types().get(number) : null;
    EnumNames.Name element = ofUser && scalar == null ? names.arrays().get(number) : null;
    if (ofConstant) {
      constantIsEnum = scalar != null;
      constantIsArray = element != null;
    }
    if (scalar != null) {
      replace(start, "enum" + place(scalar.printed()));
    } else if (element != null) {
      replace(start, "array of enum" + place(element.printed()));
    }
  }

  private int place(String printed) {
    if (!enums.contains(printed)) {
      enums.add(printed);
    }
    return enums.indexOf(printed);
  }

  private boolean column(int start) {
    named = true;
    long number = number(start);
    if (number < 0) {
      return true;
    }
    if (number >= columns.size() || columns.get((int) number) == null) {
      return false;
    }
    String name = columns.get((int) number);
    replace(start, name.length() + "=" + name);
    return true;
  }

  /** {@code 4 [ 10 64 0 0 0 0 0 0 ]}: the bytes of a number, the lowest one first on most. */
  private boolean label(int start) {
    int open = tree.indexOf('[', start);
    int close = tree.indexOf(']', start);
    if (open < 0 || close < open) {
      return false;
    }
    String[] bytes = tree.substring(open + 1, close).strip().split(" ", -1);
    long number = 0;
    for (int i = Math.min(bytes.length, 4) - 1; i >= 0; i--) {
      number = (number << 8) | (Integer.parseInt(bytes[i]) & 0xFF);
    }
    String label = names.labels().get(number);
    if (label == null) {
      return false;
    }
    shape.append(tree, copied, start).append(label.length()).append('=').append(label);
    copied = close + 1;
    return true;
  }

  /** -1 for what is none. */
  private long number(int start) {
    long number = 0;
    int at = start;
    while (at < tree.length() && Character.isDigit(tree.charAt(at))) {
      number = number * 10 + tree.charAt(at++) - '0';
    }
    return at == start ? -1 : number;
  }

  /** Puts the text for the value that starts there. */
  private void replace(int start, String text) {
    int end = start;
    while (end < tree.length() && " )}".indexOf(tree.charAt(end)) < 0) {
      end++;
    }
    shape.append(tree, copied, start).append(text);
    copied = end;
  }
}
