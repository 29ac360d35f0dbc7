package dev.trammel.artifact.markdown;

import dev.trammel.model.doc.ColumnEntry;
import dev.trammel.model.doc.ConstraintEntry;
import dev.trammel.model.doc.DocHeader;
import dev.trammel.model.doc.EnumTypeEntry;
import dev.trammel.model.doc.HeaderEntry;
import dev.trammel.model.doc.IndexEntry;
import dev.trammel.model.doc.PolicyEntry;
import dev.trammel.model.doc.SequenceEntry;
import dev.trammel.model.doc.TableDoc;
import dev.trammel.model.doc.TriggerEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Writes a doc anew so that only what changed changes: an entry whose fact is as it was keeps its
 * text and its place among the others.
 */
final class DocRevision {

  private final TableDoc existing;
  private final TableDoc before;
  private final TableDoc after;

  /**
   * @param before what Trammel would print of what the existing doc says
   * @param after what Trammel would print of what is true
   */
  DocRevision(TableDoc existing, TableDoc before, TableDoc after) {
    this.existing = existing;
    this.before = before;
    this.after = after;
  }

  TableDoc doc() {
    return new TableDoc(
        existing.dialect(),
        existing.frontMatter(),
        existing.table(),
        new DocHeader(header(), existing.header().notes()),
        entries(TableDoc::columns, (ColumnEntry each) -> each.name().value()),
        entries(TableDoc::constraints, DocRevision::key),
        entries(TableDoc::indexes, (IndexEntry each) -> each.name().value()),
        entries(TableDoc::policies, (PolicyEntry each) -> each.name().value()),
        entries(TableDoc::triggers, (TriggerEntry each) -> each.name().value()),
        entries(TableDoc::enumTypes, (EnumTypeEntry each) -> each.name().value()),
        entries(TableDoc::sequences, (SequenceEntry each) -> each.name().value()),
        existing.statements(),
        after.intents(),
        existing.usage(),
        existing.overviewLink());
  }

  private static List<Object> key(ConstraintEntry entry) {
    return List.of(entry.kind(), entry.name().value());
  }

  private List<HeaderEntry> header() {
    return entries(doc -> doc.header().entries(), (HeaderEntry each) -> each.key().value());
  }

  /** Entries that share a key, such as those of one trigger, are kept or replaced together. */
  private <E, K> List<E> entries(Function<TableDoc, List<E>> section, Function<E, K> key) {
    Map<K, List<E>> former = byKey(section.apply(before), key);
    Map<K, List<E>> later = byKey(section.apply(after), key);
    Map<K, List<E>> entries = byKey(section.apply(existing), key);
    entries.keySet().removeIf(each -> former.containsKey(each) && !later.containsKey(each));
    List<K> order = new ArrayList<>(entries.keySet());
    List<K> all = List.copyOf(later.keySet());
    for (int i = 0; i < all.size(); i++) {
      K each = all.get(i);
      if (!later.get(each).equals(former.get(each))) {
        boolean isNew = entries.put(each, later.get(each)) == null;
        if (isNew) {
          order.add(i == 0 ? 0 : order.indexOf(all.get(i - 1)) + 1, each);
        }
      }
    }
    return order.stream().flatMap(each -> entries.get(each).stream()).toList();
  }

  private static <E, K> Map<K, List<E>> byKey(List<E> entries, Function<E, K> key) {
    Map<K, List<E>> byKey = new LinkedHashMap<>();
    entries.forEach(
        each -> byKey.computeIfAbsent(key.apply(each), unused -> new ArrayList<>()).add(each));
    return byKey;
  }
}
