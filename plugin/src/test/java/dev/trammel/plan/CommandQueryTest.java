package dev.trammel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.model.Column;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands that write are the same where they would write the same. */
class CommandQueryTest {

  private static final Database DATABASE =
      Database.EMPTY.with(
          Table.of(
              QualifiedName.of("events"),
              List.of(
                  Column.of("id", DataType.INTEGER),
                  Column.of("line", DataType.TEXT),
                  Column.of("kind", DataType.TEXT)),
              List.of()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          INSERT INTO events (line) VALUES ('seen') | INSERT INTO events (line) VALUES ('seen'::text)
          insert into events (id, line) select id, line from events where id > 3 | INSERT INTO events (id, line) SELECT events.id, events.line FROM events WHERE (events.id > 3)
          UPDATE events SET line = kind WHERE id = 1 | UPDATE events SET line = events.kind WHERE (events.id = 1)
          DELETE FROM events WHERE kind = 'old' | DELETE FROM events WHERE (events.kind = 'old'::text)
          """)
  void whatPostgresqlPrintsIsTheSame(String written, String printed) {
    assertThat(same(written, printed)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          INSERT INTO events (line) VALUES ('seen') | INSERT INTO events (kind) VALUES ('seen')
          INSERT INTO events (line) VALUES ('seen') | INSERT INTO events (line) VALUES ('done')
          UPDATE events SET line = 'a' | UPDATE events SET kind = 'a'
          UPDATE events SET line = 'a' | UPDATE events SET line = 'a' WHERE id = 1
          UPDATE events SET line = 'a' | DELETE FROM events
          DELETE FROM events WHERE id = 1 | DELETE FROM events WHERE id = 2
          """)
  void whatWritesOtherwiseDiffers(String left, String right) {
    assertThat(same(left, right)).isFalse();
  }

  @Test
  void whatIsNotTakenApartIsNotTheSame() {
    String returning = "DELETE FROM events RETURNING id";
    assertThat(CommandQuery.of(returning)).isEmpty();
    assertThat(CommandQuery.of("INSERT INTO events VALUES (1, 'a'), (2, 'b')")).isEmpty();
    assertThat(CommandQuery.of("UPDATE events SET (line, kind) = ('a', 'b')")).isEmpty();
  }

  private static boolean same(String left, String right) {
    return CommandQuery.same(left, right, MeaningEquality.OFFLINE, DATABASE, DATABASE);
  }
}
