package dev.trammel.plan;

import dev.trammel.model.Database;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.Reversal;

/**
 * One change at its place in a plan.
 *
 * @param before the database that the change meets
 * @param reversal how to undo it
 * @param reason why it is there, the same for neighbours of one kind and table: one line, lower
 *     case, no final period
 */
public record Step(
    Change change,
    Database before,
    Reversal reversal,
    Phase phase,
    TransactionKind transaction,
    String reason) {}
