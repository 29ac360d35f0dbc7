package dev.trammel.source.design;

import dev.trammel.diagnostic.SourceText;
import java.util.List;

/**
 * A design document as it was read.
 *
 * @param fences in their order; an SQL fence without a role is reported and left out
 * @param countClaims in their order
 */
public record DesignDocument(SourceText source, List<Fence> fences, List<CountClaim> countClaims) {

  public DesignDocument {
    fences = List.copyOf(fences);
    countClaims = List.copyOf(countClaims);
  }

  /** The SQL fences of one role and database, in their order. */
  public List<Fence> fences(FenceRole role, String database) {
    return fences.stream()
        .filter(Fence::isSql)
        .filter(fence -> fence.role() == role && fence.database().equals(database))
        .toList();
  }

  /** What stands between the fences' lines. */
  public String content(Fence fence) {
    return source.text().substring(fence.fromOffset(), fence.toOffset());
  }
}
