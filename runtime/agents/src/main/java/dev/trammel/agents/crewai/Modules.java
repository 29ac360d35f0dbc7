package dev.trammel.agents.crewai;

import dev.trammel.agents.pack.Definitions;
import dev.trammel.agents.pack.LibraryPack;
import dev.trammel.agents.pack.RowErrors;

/**
 * What the modules of one rendering share.
 *
 * @param callbacks the functions that addresses became
 * @param schemas the classes that JSON Schemas became
 */
record Modules(
    LibraryPack pack,
    Definitions definitions,
    Callbacks callbacks,
    SchemaClasses schemas,
    RowErrors errors) {

  static Modules of(LibraryPack pack, Definitions definitions) {
    return new Modules(
        pack,
        definitions,
        new Callbacks(pack.library().facts()),
        new SchemaClasses(),
        new RowErrors());
  }
}
