package dev.trammel.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        " true ",
        "false",
        "0",
        "-0",
        "1.5e-3",
        "1E+2",
        "\"\"",
        "\"\\u00e9\\n\\\"\"",
        "[]",
        "[ ]",
        "{}",
        "{ }",
        "[[],{}]",
        "[1,\"[\",{\"a\":[]}]",
        "{\"a\":1,\"b\":{\"c\":null}}",
        "\t{\r\n\"a\" : [ 1 , 2 ] }"
      })
  void takesJson(String text) {
    assertThat(new JsonText(text).isWellFormed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "nul",
        "nulll",
        "01",
        "1.",
        ".5",
        "+1",
        "1e",
        "'a'",
        "\"a",
        "\"\t\"",
        "\"\\x\"",
        "\"\\u12\"",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[",
        "]",
        "{",
        "}",
        "{]",
        "[}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{1:2}",
        "[1]]",
        "1 2",
        "{\"a\":1 \"b\":2}",
        "[]{}",
        "\u00a01"
      })
  void refusesWhatIsNoJson(String text) {
    assertThat(new JsonText(text).isWellFormed()).isFalse();
  }

  @Test
  void takesDeepAndLongTexts() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);

    assertThat(new JsonText(deep).isWellFormed()).isTrue();
    assertThat(new JsonText("\"" + "\\n".repeat(100_000) + "\"").isWellFormed()).isTrue();
  }

  @Test
  void knowsItsType() {
    assertThat(new JsonText(" {}").type()).isEqualTo("object");
    assertThat(new JsonText("[1]").type()).isEqualTo("array");
    assertThat(new JsonText("\"a\"").type()).isEqualTo("string");
    assertThat(new JsonText("-1").type()).isEqualTo("number");
    assertThat(new JsonText("true").type()).isEqualTo("boolean");
    assertThat(new JsonText("null").type()).isEqualTo("null");
  }
}
