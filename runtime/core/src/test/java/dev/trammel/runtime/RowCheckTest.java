package dev.trammel.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RowCheckTest {

  private static final Column<String> NAME = Column.required("name", ColumnTypes.TEXT);
  private static final Column<BigDecimal> SCORE = Column.nullable("score", ColumnTypes.NUMERIC);
  private static final Column<Integer> RANK =
      Column.required("rank", ColumnTypes.INTEGER).withDefault();
  private static final Column<Integer> TWICE =
      Column.required("twice", ColumnTypes.INTEGER).generated();

  /** As generated builders are. */
  private static final class Row extends RowBuilder<String> {
    <T> Row with(Column<T> column, T value) {
      set(column, value);
      return this;
    }

    @Override
    public String build() {
      return require(NAME);
    }
  }

  @Test
  void anInsertMissesWhatHasNoDefaultAlone() {
    RowCheck check = RowCheck.ofInsert(new Row());
    check.notNull(NAME);
    check.notNull(RANK);
    check.notNull(TWICE);

    assertThat(check.report().violations())
        .extracting(Violation::toString)
        .containsExactly("name: must not be empty (NOT NULL)");
  }

  @Test
  void anUpdateMissesOnlyWhatIsSetToNull() {
    RowCheck untouched = RowCheck.ofUpdate(new Row());
    untouched.notNull(NAME);
    RowCheck emptied = RowCheck.ofUpdate(new Row().with(NAME, null));
    emptied.notNull(NAME);

    assertThat(untouched.report().isValid()).isTrue();
    assertThat(emptied.report().of(NAME)).hasSize(1);
  }

  @Test
  void whatOnlyTheDatabaseFillsIsNeverKnown() {
    assertThat(RowCheck.ofRow(new Row().with(TWICE, 4)).knows(TWICE)).isFalse();
    assertThat(RowCheck.ofRow(new Row().with(RANK, 4)).get(RANK)).isEqualTo(4);
  }

  @Test
  void numbersMayNotReachTheirBoundEvenByRounding() {
    assertThat(numeric("9.994")).isTrue();
    assertThat(numeric("9.995")).isFalse();
    assertThat(numeric("-9.995")).isFalse();
  }

  private static boolean numeric(String value) {
    RowCheck check = RowCheck.ofInsert(new Row().with(SCORE, new BigDecimal(value)));
    check.numeric(SCORE, 3, 2);
    return check.report().isValid();
  }

  @Test
  void aReportThatIsNotValidCanStopTheCaller() {
    RowCheck check = RowCheck.ofInsert(new Row().with(NAME, "a\0b"));
    check.text(NAME, 2);
    ValidationReport report = check.report();

    assertThatThrownBy(report::orThrow)
        .isInstanceOf(InvalidRowException.class)
        .hasMessage(
            "name: must not hold the character U+0000 (text);"
                + " name: must have at most 2 characters, has 3 (length 2)");
    ValidationReport.VALID.orThrow();
  }

  @Test
  void aBuilderNamesTheColumnThatItMisses() {
    assertThatThrownBy(() -> new Row().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("column name is NOT NULL, and no value was set");
    Row row = new Row().with(NAME, "a");
    row.unset(NAME);
    assertThat(row.isSet(NAME)).isFalse();
    assertThat(row.with(NAME, null).isSet(NAME)).isTrue();
  }
}
