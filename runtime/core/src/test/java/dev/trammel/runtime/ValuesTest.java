package dev.trammel.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesTest {

  @Test
  void vectorsReadWhatTheyPrint() {
    Vector vector = Vector.of(1f, -0.5f, 3e-7f);

    assertThat(Vector.parse(vector.toString())).isEqualTo(vector).hasSameHashCodeAs(vector);
    assertThat(Vector.parse("[1,2.5, 3]")).isEqualTo(Vector.of(1f, 2.5f, 3f));
    assertThat(vector.dimensions()).isEqualTo(3);
    assertThatThrownBy(() -> Vector.parse("1,2")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void valuesCannotBeChangedFromOutside() {
    byte[] bytes = {1, 2};
    Bytes value = Bytes.of(bytes);
    bytes[0] = 9;
    value.toArray()[1] = 9;
    float[] components = {1f};
    Vector vector = Vector.of(components);
    components[0] = 2f;
    vector.toArray()[0] = 3f;
    List<String> list = new ArrayList<>(Arrays.asList("a", null));
    List<String> copy = Lists.copy(list);
    list.clear();

    assertThat(value).isEqualTo(Bytes.of((byte) 1, (byte) 2)).hasToString("\\x0102");
    assertThat(vector).isEqualTo(Vector.of(1f));
    assertThat(copy).containsExactly("a", null).isUnmodifiable();
    assertThat(Lists.<String>copy(null)).isNull();
  }

  @Test
  void textsCountCodePointsAndLoseSpacesAsPostgresqlCutsThem() {
    assertThat(Texts.length("a😀é")).isEqualTo(3);
    assertThat(Texts.octets("a😀é")).isEqualTo(7);
    assertThat(Texts.fit("😀😀  ", 2)).isEqualTo("😀😀");
    assertThat(Texts.fit("ab c", 2)).isEqualTo("ab c");
    assertThat(Texts.fit("ab\t", 2)).isEqualTo("ab\t");
    assertThat(Texts.fit(null, 2)).isNull();
    assertThat(Texts.trim(" \t a ")).isEqualTo("\t a");
    assertThat(Texts.trimStart("  a ")).isEqualTo("a ");
    assertThat(Texts.trimEnd("  ")).isEmpty();
  }

  @Test
  void numbersRoundAndCompareAsPostgresqlDoes() {
    assertThat(Numbers.round(new BigDecimal("-0.005"), 2)).isEqualTo("-0.01");
    assertThat(Numbers.round(null, 2)).isNull();
    assertThat(Numbers.compare(-0.0, 0.0)).isZero();
    assertThat(Numbers.compare(Double.NaN, Double.NaN)).isZero();
    assertThat(Numbers.compare(Double.NaN, Double.POSITIVE_INFINITY)).isPositive();
  }

  @Test
  void timesCompareToTheMicrosecond() {
    OffsetDateTime time = OffsetDateTime.parse("2024-02-29T12:00:00+02:00");

    assertThat(Times.compare(time, OffsetDateTime.parse("2024-02-29T10:00:00Z"))).isZero();
    assertThat(Times.compare(time, time.plusNanos(499))).isZero();
    assertThat(Times.compare(time, time.plusNanos(500))).isNegative();
    assertThat(Times.compare(time.toLocalDateTime(), time.plusNanos(499).toLocalDateTime()))
        .isZero();
    assertThat(Times.compare(OffsetDateTime.MAX, time)).isPositive();
  }
}
