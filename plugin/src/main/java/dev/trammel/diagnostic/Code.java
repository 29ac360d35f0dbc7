package dev.trammel.diagnostic;

/**
 * The stable codes of all diagnostics: 1xx source, 2xx model, 3xx plan, 4xx artifact, 5xx check.
 * Never renamed, never reused.
 */
public enum Code {
  // 10x: the project and its files
  /** A setting is unknown or has a value of the wrong kind. */
  TR101,
  /** A file or folder that the project names does not exist. */
  TR102,
  /** A file cannot be read, or is not UTF-8. */
  TR103,
  /** A file cannot be written. */
  TR104,

  // 11x: schema reference docs
  /** A doc does not follow the grammar. */
  TR110,
  /** A doc's count claim is wrong. */
  TR111,
  /** A table is documented twice. */
  TR112,
  /** A doc ends in the middle. */
  TR113,
  /** A fact that the doc cannot show is needed and stated nowhere. */
  TR114,
  /** Something of the base is not mentioned by its doc, and stays. */
  TR115,

  // 13x: design documents
  /** A fence has no role or no database. */
  TR130,
  /** A count that the document claims is wrong. */
  TR131,
  /** A directive in a fence is malformed. */
  TR132,

  // 14x: SQL
  /** The text is not SQL that PostgreSQL would take. */
  TR140,
  /** A quote, comment or dollar tag is not closed. */
  TR141,
  /** A statement is kept verbatim because it cannot be modelled. */
  TR142,
  /** A statement does not apply to the database as it stands there. */
  TR143,
  /** A reserved word stands unquoted. */
  TR144,

  // 15x: migration files
  /** Two migrations have the same version, or a file has none. */
  TR150,
  /** A released migration was changed, or the chain of hashes is broken. */
  TR151,

  // 17x: the parameter catalog
  /** A key of the catalog is unknown, missing or of the wrong type. */
  TR170,
  /** The catalog's own claims do not hold. */
  TR171,
  /** The catalog gives a name or an argument twice. */
  TR172,
  /** The library, or its version, has nothing by that name. */
  TR173,
  /** A column's type, default or values do not fit the argument or each other. */
  TR174,
  /** A column's default differs from the library's without the catalog saying so. */
  TR175,
  /** The catalog refers to a target or column that it does not have. */
  TR176,

  // 18x: definitions of agents
  /** A definition has an unknown key, a value of the wrong type, or lacks a key. */
  TR180,
  /** A definition refers to something that is not defined, or is defined twice. */
  TR181,
  /** The library would refuse or misread what a row holds. */
  TR182,

  // 2xx: the model
  /** A name is longer than PostgreSQL keeps. */
  TR203,
  /** A reference leads to a table that is not there. */
  TR204,
  /** Two owners state the same fact differently. */
  TR205,
  /** A function is used but defined nowhere. */
  TR206,

  // 3xx: planning
  /** The target cannot be reached. */
  TR301,
  /** Reaching the target needs a permission that was not given. */
  TR302,

  // 4xx: artifacts
  /** Two things would get the same name in the generated code. */
  TR401,
  /** A table has more columns than a Java record can hold. */
  TR402,
  /** No validator judges a CHECK, because its meaning in Java is not certain. */
  TR403,

  // 5xx: check
  /** A committed output differs from what its sources give. */
  TR501,
  /** Recorded and declared differ: a migration is missing. */
  TR502,

  // 51x: servers
  /** A PostgreSQL server cannot be started, reached or prepared. */
  TR510,
  /** PostgreSQL refuses a statement. */
  TR511,
  /** The server is too old, or its user lacks a right that is needed. */
  TR512,

  // 52x: rehearsal
  /** A server's catalog differs from what it should be after a leg. */
  TR520,
  /** Rows differ from what they were before a leg. */
  TR521,

  // 53x: what a design document promises
  /** The document promises compatibility and breaks it. */
  TR530,
  /** The document promises defaults that columns lack. */
  TR531,
  /** A CHECK refuses a value that the column is said to have. */
  TR532,
  /** A rollback does not lead back. */
  TR533,
  /** A statement needs what the document makes only later. */
  TR534,

  // 54x: a library's use in documents
  /** A library has nothing by the name that is imported or called. */
  TR540,
  /** A library would refuse the call. */
  TR541,
  /** A column may hold what the library refuses. */
  TR542,

  // 55x: hazards of a design
  /** Deleting a row erases the history of it. */
  TR550,
  /** A unique index can never refuse anything. */
  TR551,
  /** Everybody may write the table. */
  TR552;
}
