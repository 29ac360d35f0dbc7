package dev.trammel.diagnostic;

/**
 * The stable codes of all diagnostics: 1xx source, 2xx model, 3xx plan, 4xx artifact, 5xx check,
 * 6xx hazards. Never renamed, never reused.
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
  /** Something goes beside something new that is alike. */
  TR303("write a rename, or leave it as it is"),
  /** What is declared is newer than the PostgreSQL that the database runs on. */
  TR320("declare it without, or name the major that has it"),

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
  TR552("name a role that has signed in, or a condition"),

  // 60x: hazards: statements that make others wait
  /** An index is built while writes wait. */
  TR600("build it CONCURRENTLY"),
  /** An index is dropped while all wait. */
  TR601("drop it CONCURRENTLY"),
  /** Indexes are rebuilt while writes wait. */
  TR602("rebuild them CONCURRENTLY"),
  /** A check is proven under a lock. */
  TR603("add it NOT VALID, and validate it later"),
  /** A foreign key is proven under locks on both tables. */
  TR604("add it NOT VALID, and validate it later"),
  /** A constraint builds its index while all wait. */
  TR605("build the index first, CONCURRENTLY"),
  /** SET NOT NULL reads the whole table while all wait. */
  TR606("prove it by a CHECK first"),
  /** A partition is read whole to be attached. */
  TR607("prove its bounds by a CHECK first"),
  /** A partition is detached while all wait. */
  TR608("detach it CONCURRENTLY"),
  /** A constraint is validated while its transaction blocks others. */
  TR609("validate it in a later migration"),
  /** Another type makes every row be written anew. */
  TR610("fill a new column bit by bit"),
  /** Another type makes checks be proven again. */
  TR611("drop the check, and add it NOT VALID"),
  /** A new column with values of their own writes every row. */
  TR612("add the column empty, and fill it bit by bit"),
  /** A new stored generated column writes every row. */
  TR613("compute it when it is read"),
  /** Another kind of storage writes the table anew. */
  TR614("make a new table and move the rows"),
  /** A table or view is compacted or filled while nobody reads. */
  TR615("use a way beside those who read"),
  /** A statement waits for a lock without end. */
  TR616("set lock_timeout"),
  /** A statement that blocks others may run without end. */
  TR617("set statement_timeout"),
  /** Long work runs while an earlier lock keeps readers out. */
  TR618("split the migration"),
  /** A table is locked by hand. */
  TR619("lock no more than statements do"),

  // 62x: hazards: transactions
  /** A statement cannot run in the transaction that it stands in. */
  TR620("run it outside a transaction"),
  /** A new label of an enum type is used before it is committed. */
  TR621("commit the label first"),
  /** A transaction is never committed. */
  TR622("commit it"),
  /** A transaction is begun within another, or ended without one. */
  TR623("let one of the two open it"),
  /** A statement that is committed by itself cannot run twice. */
  TR624("make it repeatable"),
  /** All rows are written by one statement. */
  TR625("write them in batches"),
  /** A column gets two values in one UPDATE. */
  TR626("write one of them"),

  // 63x: hazards: data that goes
  /** A table with its rows is dropped. */
  TR630("drop it when nobody missed it"),
  /** A column with its values is dropped. */
  TR631("drop it when no client names it"),
  /** A schema or database is dropped. */
  TR632("drop what is in it by name"),
  /** A table is emptied. */
  TR633("delete by a condition"),
  /** What depends is dropped unseen. */
  TR634("name what goes"),
  /** Values may not fit a narrower type. */
  TR635("look for values that do not fit"),
  /** All rows are deleted. */
  TR636("write a condition"),
  /** A column may be NULL from now on. */
  TR637("release clients that can read NULL first"),

  // 64x: hazards: clients and rows that are there
  /** A column that clients name is renamed. */
  TR640("keep both names for a release"),
  /** A table or view that clients name is renamed or moved. */
  TR641("keep both names for a release"),
  /** A view loses columns, or goes. */
  TR642("keep it until nobody reads it"),
  /** A function goes, or is called otherwise. */
  TR643("keep it beside its successor"),
  /** A label that clients know goes or is renamed. */
  TR644("keep it for a release"),
  /** A new column must have a value that old clients do not give. */
  TR645("give it a default"),
  /** Rows that are there may repeat what is to be unique. */
  TR646("look for repeated values first"),
  /** A domain's new rule is proven in every table that has it. */
  TR647("add it NOT VALID"),
  /** An extension gets another version. */
  TR648("rehearse with that version"),
  /** Replicas get other keys of changed rows. */
  TR649("look at every subscriber first"),

  // 65x: hazards: types
  /** A column is filled up with blanks. */
  TR650("write text"),
  /** A column's length can only be changed as a type. */
  TR651("write text and a CHECK"),
  /** A timestamp does not say which moment it means. */
  TR652("write timestamptz"),
  /** A column takes its numbers from a sequence of its own. */
  TR653("write GENERATED ALWAYS AS IDENTITY"),
  /** An amount of money depends on a setting. */
  TR654("write numeric"),
  /** JSON is kept as text. */
  TR655("write jsonb"),
  /** A key can run out of numbers. */
  TR656("write bigint"),
  /** A time has an offset but no date. */
  TR657("write time or timestamptz"),
  /** A domain has rules of its own. */
  TR658("put the rule on the columns"),
  /** A new label has no place among the others. */
  TR659("write BEFORE or AFTER"),

  // 66x: hazards: keys
  /** A foreign key has no index. */
  TR660("index its columns"),
  /** Two indexes are the same. */
  TR661("drop one of the two"),
  /** A table has no primary key. */
  TR662("give it one"),

  // 67x: hazards: who may read and write
  /** A table that the web API shows has no row-level security. */
  TR670("switch it on"),
  /** Policies are there and row-level security is off. */
  TR671("switch it on"),
  /** Row-level security is on and no policy is there. */
  TR672("write a policy"),
  /** A policy lets its roles write any row. */
  TR673("write a condition"),
  /** A policy lets who has not signed in write. */
  TR674("name a role that has signed in"),
  /** A policy asks who calls anew for every row. */
  TR675("write a sub-select"),
  /** Several permissive policies hold for one role and command. */
  TR676("join them by OR"),
  /** A view reads as its owner, past all policies. */
  TR677("write security_invoker"),
  /** A function's meaning depends on the caller's search path. */
  TR678("set search_path"),
  /** A function that runs as its owner leaves the search path to the caller. */
  TR679("set search_path"),
  /** Callers of the web API run a function as its owner. */
  TR680("revoke EXECUTE"),
  /** An extension lies in the schema of the web API. */
  TR681("put it into another schema"),
  /** A view shows users of the platform. */
  TR682("show a table of your own"),
  /** A policy trusts what users may write themselves. */
  TR683("use app_metadata"),
  /** A materialized view is open to callers of the web API. */
  TR684("revoke SELECT"),
  /** What sounds secret is open to callers of the web API. */
  TR685("move it where the API does not reach"),
  /** A column keeps a number that upgrades lose. */
  TR686("write text"),
  /** A foreign key leans on a platform's key that may go. */
  TR687("reference the primary key"),
  /** Row-level security that was on is switched off. */
  TR688("leave it on"),

  // 69x: silences of hazards
  /** A silence gives no reason, or names no hazard. */
  TR690("write -- trammel: allow TRnnn because …"),
  /** A silenced hazard does not occur. */
  TR691("take the comment out");

  private final String advice;

  Code(String advice) {
    this.advice = advice;
  }

  /** What mends it in general: an imperative, for findings that know nothing better. */
  public String advice() {
    return advice;
  }
}
