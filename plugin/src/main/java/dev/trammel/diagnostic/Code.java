package dev.trammel.diagnostic;

/**
 * The stable codes of all diagnostics: 1xx source, 2xx model, 3xx plan, 4xx artifact, 5xx check.
 * Never renamed, never reused.
 */
public enum Code {
  // 10x: the project and its files
  /** A setting is unknown or has a value of the wrong kind. */
  TR101("correct the setting"),
  /** A file or folder that the project names does not exist. */
  TR102("create it, or correct the path"),
  /** A file cannot be read, or is not UTF-8. */
  TR103("make the file readable, in UTF-8"),
  /** A file cannot be written. */
  TR104("make the folder writable"),

  // 11x: schema reference docs
  /** A doc does not follow the grammar. */
  TR110("write it as expected"),
  /** A doc's count claim is wrong. */
  TR111("correct the number"),
  /** A table is documented twice. */
  TR112("keep one of the two"),
  /** A doc ends in the middle. */
  TR113("restore the rest of the file"),
  /** A fact that the doc cannot show is needed and stated nowhere. */
  TR114("state it in the doc, in the dialect that can show it"),
  /** Something of the base is not mentioned by its doc, and stays. */
  TR115("document it, or drop it on purpose"),
  /** A doc's title and file name differ. */
  TR116("rename the file, or correct the title"),
  /** A fact that a doc cannot show was taken from elsewhere. */
  TR117("none needed; Trammel's own dialect of docs shows it"),
  /** A claim of an overview does not hold. */
  TR118("correct the overview; mvn trammel:docs writes those of Trammel's anew"),
  /** An import would lose what a doc says. */
  TR119("let the docs own what they show, or say it in the database"),

  // 13x: design documents
  /** A fence has no role or no database. */
  TR130("give the fence a role and a database"),
  /** A count that the document claims is wrong. */
  TR131("correct the number"),
  /** A directive in a fence is malformed. */
  TR132("correct the directive"),

  // 14x: SQL
  /** The text is not SQL that PostgreSQL would take. */
  TR140("write it as PostgreSQL reads it"),
  /** A quote, comment or dollar tag is not closed. */
  TR141("close it"),
  /** A statement is kept verbatim because it cannot be modelled. */
  TR142("rehearse, which runs it, or write it as statements that can be modelled"),
  /** A statement does not apply to the database as it stands there. */
  TR143("correct the statement, or put what it needs before it"),
  /** A reserved word stands unquoted. */
  TR144("quote the word"),

  // 15x: migration files
  /** Two migrations have the same version, or a file has none. */
  TR150("rename one of the files"),
  /** A released migration was changed, or the chain of hashes is broken. */
  TR151("restore the file, and put the change into a new migration"),

  // 17x: the parameter catalog
  /** A key of the catalog is unknown, missing or of the wrong type. */
  TR170("write it as expected"),
  /** The catalog's own claims do not hold. */
  TR171("correct the claim, or the list"),
  /** The catalog gives a name or an argument twice. */
  TR172("keep one of the two"),
  /** The library, or its version, has nothing by that name. */
  TR173("write a name that the library has, or none: with the reason"),
  /** A column's type, default or values do not fit the argument or each other. */
  TR174("make type, default and values fit each other and the argument"),
  /** A column's default differs from the library's without the catalog saying so. */
  TR175("say what the library's default is, to say that you know"),
  /** The catalog refers to a target or column that it does not have. */
  TR176("write a name that the catalog has"),

  // 18x: definitions of agents
  /** A definition has an unknown key, a value of the wrong type, or lacks a key. */
  TR180("write it as expected"),
  /** A definition refers to something that is not defined, or is defined twice. */
  TR181("define it once, or write the name of one that is defined"),
  /** The library would refuse or misread what a row holds. */
  TR182("write a value that the library takes"),

  // 2xx: the model
  /** A name is longer than PostgreSQL keeps. */
  TR203("shorten the name"),
  /** A reference leads to a table that is not there. */
  TR204("correct the name, or declare the table"),
  /** Two owners state the same fact differently. */
  TR205("say it once, or say the same"),
  /** A function is used but defined nowhere. */
  TR206("define the function"),

  // 3xx: planning
  /** The target cannot be reached. */
  TR301("declare what can be reached, or take a detour by an own migration"),
  /** Reaching the target needs a permission that was not given. */
  TR302("allow it by name, or declare what keeps it"),

  // 4xx: artifacts
  /** Two things would get the same name in the generated code. */
  TR401("give one of them another name: java: { names: { … } }"),
  /** A table has more columns than a Java record can hold. */
  TR402("split the table"),
  /** No validator judges a CHECK, because its meaning in Java is not certain. */
  TR403("none needed: PostgreSQL judges it; a simpler CHECK would be judged in Java too"),

  // 5xx: check
  /** A committed output differs from what its sources give. */
  TR501("run mvn trammel:sync"),
  /** Recorded and declared differ: a migration is missing. */
  TR502("run mvn trammel:sync"),

  // 51x: servers
  /** A PostgreSQL server cannot be started, reached or prepared. */
  TR510("check that the server runs, and its URL, user and password"),
  /** PostgreSQL refuses a statement. */
  TR511("correct the statement, or the rows that it meets"),
  /** The server is too old, or its user lacks a right that is needed. */
  TR512("use a newer server, or a user with the right"),
  /** The server holds an object that cannot be modelled. */
  TR513("state it in a migration, which rehearsals run"),

  // 52x: rehearsal
  /** A server's catalog differs from what it should be after a leg. */
  TR520("find what the statements of this leg do that is not declared, and declare it"),
  /** Rows differ from what they were before a leg. */
  TR521("find the statement of this leg that changes the rows, and keep their values"),

  // 53x: what a design document promises
  /** The document promises compatibility and breaks it. */
  TR530("say what breaks"),
  /** The document promises defaults that columns lack. */
  TR531("give the columns defaults, or say which have none"),
  /** A CHECK refuses a value that the column is said to have. */
  TR532("say what becomes of the value"),
  /** A rollback does not lead back. */
  TR533("add what is missing"),
  /** A statement needs what the document makes only later. */
  TR534("move it down"),

  // 54x: a library's use in documents
  /** A library has nothing by the name that is imported or called. */
  TR540("take it out, or write what the library has instead"),
  /** A library would refuse the call. */
  TR541("call it as the library says"),
  /** A column may hold what the library refuses. */
  TR542("refuse the value by a CHECK, or name its conversion in the catalog"),

  // 55x: hazards of a design
  /** Deleting a row erases the history of it. */
  TR550("keep the history when what it tells of goes"),
  /** A unique index can never refuse anything. */
  TR551("drop it, or leave the key's columns out of it"),
  /** Everybody may write the table. */
  TR552("name a role that has signed in, or a condition");

  private final String advice;

  Code(String advice) {
    this.advice = advice;
  }

  /** What mends it in general: an imperative, for findings that know nothing better. */
  public String advice() {
    return advice;
  }
}
