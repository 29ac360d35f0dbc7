package dev.trammel.plan;

import dev.trammel.model.ObjectReference;

/**
 * What a rollback would throw away.
 *
 * @param subject the created table or added column
 * @param countQuery a SELECT of one number: the rows or values that would be lost
 */
public record Discard(ObjectReference subject, String countQuery) {

  /**
   * Under which name it is allowed: {@code agent_memory_configs}, {@code crewai_agents.max_rpm}.
   */
  public String name() {
    if (subject instanceof ObjectReference.ColumnReference it) {
      return it.table() + "." + it.column();
    }
    return ((ObjectReference.TableReference) subject).table().toString();
  }
}
