package dev.trammel.runtime;

/** An enum constant that the database knows by a label of its own. */
public interface Labelled {

  /** The text that the column holds, as the schema writes it. */
  String label();
}
