package dev.trammel;

import dev.trammel.diagnostic.Diagnostic;
import java.util.List;

/**
 * What was written.
 *
 * @param written paths of files that changed
 * @param deleted paths of files that were taken away
 * @param unchanged how many files had the right bytes already
 * @param plans one a database, in words
 */
public record SyncResult(
    List<String> written,
    List<String> deleted,
    int unchanged,
    List<PlanSummary> plans,
    List<Diagnostic> warnings) {}
