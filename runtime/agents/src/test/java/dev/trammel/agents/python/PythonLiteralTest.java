package dev.trammel.agents.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PythonLiteralTest {

  private static final String COMPARE =
      """
      import ast, json, sys
      pairs = json.load(sys.stdin)
      bad = [(source, value) for source, value in pairs if ast.literal_eval(source) != value]
      print(len(pairs), bad[:3])
      """;

  @Test
  void scalarsAreWrittenAsPythonWritesThem() {
    assertThat(PythonLiteral.of(null)).isEqualTo("None");
    assertThat(PythonLiteral.of(true)).isEqualTo("True");
    assertThat(PythonLiteral.of(25)).isEqualTo("25");
    assertThat(PythonLiteral.of(BigInteger.TEN.pow(30))).isEqualTo("1" + "0".repeat(30));
    assertThat(PythonLiteral.of(new BigDecimal("0.70"))).isEqualTo("0.7");
    assertThat(PythonLiteral.of(new BigDecimal("1.0"))).isEqualTo("1.0");
    assertThat(PythonLiteral.of(new BigDecimal("1E+2"))).isEqualTo("100");
    assertThat(PythonLiteral.of("a \"b\" \\ c\n")).isEqualTo("\"a \\\"b\\\" \\\\ c\\n\"");
  }

  @Test
  void floatsStayFloatsWhateverTheirScale() {
    assertThat(PythonLiteral.ofFloat(new BigDecimal("1"))).isEqualTo("1.0");
    assertThat(PythonLiteral.ofFloat(new BigDecimal("0.70"))).isEqualTo("0.7");
    assertThat(PythonLiteral.ofFloat(new BigDecimal("1E-300"))).isEqualTo("1E-300");
    assertThat(PythonLiteral.ofFloat(new BigDecimal("-0.5"))).isEqualTo("-0.5");
  }

  @Test
  void whatPythonCannotWriteIsRefused() {
    assertThatThrownBy(() -> PythonLiteral.of(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PythonLiteral.of(new Object()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatCannotBeSeenIsEscaped() {
    assertThat(PythonLiteral.of("\u202e\u2028\u200b\ufeff\0\ud800"))
        .isEqualTo("\"\\u202e\\u2028\\u200b\\ufeff\\x00\\ud800\"");
    assertThat(PythonLiteral.of("é日😀")).isEqualTo("\"é日😀\"");
  }

  @Test
  void literalsOfNastyTextsEvaluateToTheTexts() throws Exception {
    List<String> texts = Nasty.texts(4000);

    String pairs =
        texts.stream()
            .map(text -> "[" + Nasty.json(PythonLiteral.of(text)) + "," + Nasty.json(text) + "]")
            .collect(Collectors.joining(",\n", "[", "]"));

    assertThat(Interpreter.run(COMPARE, pairs)).isEqualTo(texts.size() + " []\n");
  }

  @Test
  void textsOfSeveralPiecesEvaluateToTheWhole() throws Exception {
    List<String> texts = Nasty.texts(2000);

    String pairs =
        texts.stream()
            .map(
                text ->
                    "["
                        + Nasty.json(
                            PythonPrinter.print(PythonExpression.literal(text + "\nend"), 8, 90))
                        + ","
                        + Nasty.json(text + "\nend")
                        + "]")
            .collect(Collectors.joining(",\n", "[", "]"));

    assertThat(Interpreter.run(COMPARE, pairs)).isEqualTo(texts.size() + " []\n");
  }

  @Test
  void docstringsAreOneLiteralOnOneLine() throws Exception {
    List<String> texts = Nasty.texts(2000);

    String sources =
        texts.stream()
            .map(text -> Nasty.json("def f():\n    " + PythonLiteral.docstring(text) + "\n"))
            .collect(Collectors.joining(",\n", "[", "]"));
    String script =
        """
        import ast, json, sys
        sources = json.load(sys.stdin)
        for source in sources:
            (function,) = ast.parse(source.encode("utf-8", "surrogatepass").decode("utf-8")).body
            (statement,) = function.body
            assert isinstance(statement.value.value, str), source
            assert len(source.splitlines()) == 2, source
        print(len(sources))
        """;

    assertThat(Interpreter.run(script, sources)).isEqualTo(texts.size() + "\n");
  }

  @Test
  void aTemplateTurnsEveryPlainStringIntoALiteral() {
    PythonTemplates templates = new PythonTemplates(PythonLiteralTest.class, "");

    String module =
        templates.render(
            "literal.ftl", Map.of("value", "\"; import os", "name", PythonCode.name("fine")));

    assertThat(module).isEqualTo("fine = \"\\\"; import os\"\n");
  }

  @Test
  void onlyNamesCanBeNames() {
    assertThatThrownBy(() -> PythonCode.name("a; import os"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PythonExpression.name("import"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(PythonIdentifier.variable("market-analyst")).contains("market_analyst");
    assertThat(PythonIdentifier.variable("3 wise men")).contains("_3_wise_men");
    assertThat(PythonIdentifier.variable("class")).contains("class_");
    assertThat(PythonIdentifier.variable("日本")).isEmpty();
    assertThat(PythonIdentifier.className("market size")).contains("MarketSize");
  }
}
