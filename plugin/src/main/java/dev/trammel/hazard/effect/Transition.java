package dev.trammel.hazard.effect;

import dev.trammel.diagnostic.Position;
import dev.trammel.model.Database;
import dev.trammel.model.change.Change;

/**
 * A change at its place.
 *
 * @param before the database that it meets
 * @param position where its clause stands
 */
public record Transition(Change change, Database before, Position position) {}
