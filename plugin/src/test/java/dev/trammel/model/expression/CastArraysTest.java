package dev.trammel.model.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CastArraysTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (a)::text = ANY ((ARRAY['x'::varchar, 'y, z'::varchar])::text[]) | (a)::text = ANY (ARRAY[('x'::varchar)::text, ('y, z'::varchar)::text])
          a = ANY ((ARRAY[1, (2 + f(3, 4))])::bigint[]) | a = ANY (ARRAY[(1)::bigint, ((2 + f(3, 4)))::bigint])
          a = ANY ((ARRAY[b])::character varying(20)[]) | a = ANY (ARRAY[(b)::character varying(20)])
          f((ARRAY[a])::text[], (ARRAY[b])::"T"[]) | f(ARRAY[(a)::text], ARRAY[(b)::"T"])
          """)
  void aCastOfAnArrayMovesIntoItsElements(String printed, String moved) {
    assertThat(CastArrays.moveInto(printed)).isEqualTo(moved);
    assertThat(CastArrays.moveInto(moved)).isEqualTo(moved);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a = ANY (ARRAY['x'::text])
          (ARRAY[1])::text
          (ARRAY[ARRAY[1]])::bigint[][]
          '(ARRAY[1])::bigint[]'
          (ARRAY[1
          'not closed
          """)
  void everythingElseStays(String text) {
    assertThat(CastArrays.moveInto(text)).isEqualTo(text);
  }
}
