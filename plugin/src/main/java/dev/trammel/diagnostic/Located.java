package dev.trammel.diagnostic;

/** A value together with the place that states it. */
public record Located<T>(T value, Position position) {}
