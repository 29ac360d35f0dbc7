package dev.trammel;

import java.util.List;

/**
 * A plan in words.
 *
 * @param database its name
 * @param forward one line a step
 * @param back one line a step of the rollback, with what it costs
 */
public record PlanSummary(String database, List<String> forward, List<String> back) {}
