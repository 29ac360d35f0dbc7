package dev.trammel.plan;

import dev.trammel.model.Database;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.Reversibility;

/**
 * One change on the way back.
 *
 * @param before the database that the change meets
 * @param reversibility what undoing the forward step costs
 */
public record RollbackStep(Change change, Database before, Reversibility reversibility) {}
