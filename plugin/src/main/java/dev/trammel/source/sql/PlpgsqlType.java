package dev.trammel.source.sql;

import dev.trammel.syntax.Token;
import java.util.List;

/**
 * The type of a variable as written.
 *
 * @param name its tokens, without {@code %TYPE} and {@code %ROWTYPE}
 * @param suffix {@code type}, {@code rowtype} or nothing
 * @param ofVariable whether the first part of its name is a variable's
 */
record PlpgsqlType(List<Token> name, String suffix, boolean ofVariable) {

  PlpgsqlType {
    name = List.copyOf(name);
  }
}
