package dev.trammel.model.doc;

/** How a doc writes its facts. */
public enum DocDialect {
  /** Information-schema names and PostgreSQL's printed text, unescaped. */
  INFORMATION_SCHEMA,
  /** Trammel's own lossless superset, marked by {@code **Dialect**: trammel 1}. */
  TRAMMEL;

  /** The value of the header line that marks {@link #TRAMMEL}. */
  public static final String TRAMMEL_MARK = "trammel 1";
}
