package dev.trammel.check.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.trammel.check.python.PythonFence.Call;
import dev.trammel.check.python.PythonFence.Import;
import org.junit.jupiter.api.Test;

class PythonFenceTest {

  @Test
  void readsImportsOnOneLineAndInParentheses() {
    PythonFence python =
        PythonFence.of(
            "from a.b import C, D as E\nfrom f import (\n  G,  # one\n  H,\n)\nimport os\n");

    assertThat(python.imports())
        .extracting(Import::module, Import::name, Import::alias)
        .containsExactly(
            tuple("a.b", "C", "C"),
            tuple("a.b", "D", "E"),
            tuple("f", "G", "G"),
            tuple("f", "H", "H"));
    assertThat(python.modules()).containsExactly("os");
  }

  @Test
  void readsKeywordsOfCallsButNotOfCallsWithinThem() {
    PythonFence python = PythonFence.of("x = A(b=1, c=D(e=2), f=[g for g in h if g == 3])\n");

    assertThat(python.calls())
        .extracting(Call::name, call -> call.keywords().keySet().toString(), Call::open)
        .containsExactly(tuple("A", "[b, c, f]", false), tuple("D", "[e]", false));
    assertThat(python.defined()).contains("x");
  }

  @Test
  void positionalAndStarredArgumentsLeaveACallOpen() {
    PythonFence python = PythonFence.of("A(1, b=2)\nB(**c)\nC(b=2,)\n");

    assertThat(python.calls()).extracting(Call::open).containsExactly(true, true, false);
  }

  @Test
  void stringsAndCommentsHoldNoCode() {
    PythonFence python =
        PythonFence.of("a = 'B(c=1)'  # D(e=1)\nb = \"\"\"\nfrom x import y\n\"\"\"\n");

    assertThat(python.calls()).isEmpty();
    assertThat(python.imports()).isEmpty();
  }

  @Test
  void declarationsAreNoCalls() {
    PythonFence python =
        PythonFence.of("class Tool(Base):\n  def Run(self):\n    return Other()\n");

    assertThat(python.calls()).extracting(Call::name).containsExactly("Other");
    assertThat(python.defined()).contains("Tool", "Run");
  }
}
