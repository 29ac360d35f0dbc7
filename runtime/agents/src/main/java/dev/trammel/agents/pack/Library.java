package dev.trammel.agents.pack;

/** One version of a library, with all that a catalog is verified against. */
public record Library(String name, String version, Signature signature, LibraryFacts facts) {}
