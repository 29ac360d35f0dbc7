package dev.trammel.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrittenNameTest {

  @Test
  void isFoundHoweverItIsWritten() {
    assertThat(new WrittenName("books").mayStandIn("SELECT * FROM BOOKS")).isTrue();
    assertThat(new WrittenName("books").mayStandIn("SELECT * FROM \"books\"")).isTrue();
    assertThat(new WrittenName("Books").mayStandIn("SELECT * FROM \"Books\"")).isTrue();
    assertThat(new WrittenName("books").mayStandIn("SELECT * FROM U&\"b\\006foks\"")).isTrue();
    assertThat(new WrittenName("a\"b").mayStandIn("SELECT * FROM \"a\"\"b\"")).isTrue();
    assertThat(new WrittenName("Größe").mayStandIn("SELECT größe, \"Größe\" FROM t")).isTrue();
  }

  @Test
  void isNotThereWhenNoSpellingOfItIs() {
    assertThat(new WrittenName("books").mayStandIn("SELECT * FROM readers")).isFalse();
    assertThat(new WrittenName("books").mayStandIn("SELECT * FROM bo, oks")).isFalse();
  }
}
