package dev.trammel.check.python;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a piece of Python imports, defines and calls.
 *
 * @param imports of {@code from … import …}, in order
 * @param modules of {@code import …}
 * @param defined names that are assigned, looped over or declared
 * @param calls of plain names, in order
 */
record PythonFence(
    List<Import> imports, Set<String> modules, Set<String> defined, List<Call> calls) {

  /** {@code from module import name as alias}; the offset is the name's. */
  record Import(String module, String name, String alias, int offset) {}

  /**
   * A call.
   *
   * @param keywords argument names with their offsets
   * @param open whether it has positional or starred arguments too
   */
  record Call(String name, int offset, Map<String, Integer> keywords, boolean open) {}

  static PythonFence of(String python) {
    return new Reader(PythonToken.of(python)).read();
  }

  private static final class Reader {

    private static final Set<String> WORDS =
        Set.of("and", "as", "assert", "elif", "if", "in", "not", "or", "print", "return", "while");

    private final List<PythonToken> tokens;
    private final List<Import> imports = new ArrayList<>();
    private final Set<String> modules = new HashSet<>();
    private final Set<String> defined = new HashSet<>();
    private final List<Call> calls = new ArrayList<>();

    Reader(List<PythonToken> tokens) {
      this.tokens = tokens;
    }

    PythonFence read() {
      for (int i = 0; i < tokens.size(); i++) {
        PythonToken token = tokens.get(i);
        if (token.is("from") && is(i + 2, "import")) {
          i = readImport(i + 1);
        } else if (token.is("import") && isName(i + 1)) {
          modules.add(tokens.get(i + 1).text());
        } else if ((token.is("def") || token.is("class") || token.is("for") || token.is("as"))
            && isName(i + 1)) {
          defined.add(tokens.get(i + 1).text());
        } else if (token.isName() && token.depth() == 0 && is(i + 1, "=")) {
          defined.add(token.text());
        } else if (token.isName() && is(i + 1, "(") && !isDeclared(i)) {
          calls.add(call(i));
        }
      }
      return new PythonFence(imports, modules, defined, calls);
    }

    private boolean isDeclared(int index) {
      return WORDS.contains(tokens.get(index).text())
          || (index > 0 && (is(index - 1, "def") || is(index - 1, "class") || is(index - 1, ".")));
    }

    /** From the module's name to the end of the line; returns the last index read. */
    private int readImport(int index) {
      String module = tokens.get(index).text();
      int at = index + 2;
      while (at < tokens.size() && !is(at, "\n")) {
        if (isName(at) && is(at + 1, "as") && isName(at + 2)) {
          add(module, at, tokens.get(at + 2).text());
          at += 2;
        } else if (isName(at)) {
          add(module, at, tokens.get(at).text());
        }
        at++;
      }
      return at;
    }

    private void add(String module, int index, String alias) {
      PythonToken name = tokens.get(index);
      imports.add(new Import(module, name.text(), alias, name.offset()));
    }

    private Call call(int index) {
      PythonToken name = tokens.get(index);
      int depth = name.depth() + 1;
      Map<String, Integer> keywords = new LinkedHashMap<>();
      boolean open = false;
      boolean begins = true;
      for (int at = index + 2; at < tokens.size() && tokens.get(at).depth() >= depth; at++) {
        PythonToken token = tokens.get(at);
        if (begins && token.isName() && is(at + 1, "=")) {
          keywords.put(token.text(), token.offset());
        } else if (begins) {
          open = true;
        }
        begins = token.depth() == depth && token.is(",") && !is(at + 1, ")");
      }
      return new Call(name.text(), name.offset(), keywords, open);
    }

    private boolean is(int index, String text) {
      return index < tokens.size() && tokens.get(index).is(text);
    }

    private boolean isName(int index) {
      return index < tokens.size() && tokens.get(index).isName();
    }
  }
}
