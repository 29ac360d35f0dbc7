package dev.trammel.runtime;

/**
 * Finds what PostgreSQL would refuse, before it is asked. What a validator refuses, PostgreSQL
 * refuses too, unless a trigger changes the row first; a valid row may still break what one row
 * cannot show: unique and foreign keys, and the checks that the generated Javadoc names as not
 * translated.
 *
 * @param <R> the generated record
 * @param <B> its builder
 */
public interface Validator<R, B extends RowBuilder<R>> {

  /** Judges a complete row. */
  ValidationReport validate(R row);

  /** Judges what an INSERT would store; columns that are not set get their defaults. */
  ValidationReport validateInsert(B values);

  /** Judges what an UPDATE would change; columns that are not set stay as they are. */
  ValidationReport validateUpdate(B changes);
}
