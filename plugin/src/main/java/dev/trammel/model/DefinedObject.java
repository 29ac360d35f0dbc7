package dev.trammel.model;

import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * An object that is kept as its definition: one of which PostgreSQL changes little in place.
 *
 * @param definition all that stands behind its name in CREATE and that nothing changes in place
 * @param elements what can be added, changed and dropped in place: a publication's tables and
 *     options, a configuration's mappings
 */
public record DefinedObject(
    Key key,
    Definition definition,
    SortedMap<Element, Definition> elements,
    Optional<String> comment,
    Privileges privileges) {

  /**
   * What it is called by.
   *
   * @param name in schema {@code public} when objects of the kind have none
   * @param relation of a rule
   * @param signature types that tell it from others of its name; empty for most
   */
  public record Key(
      ObjectKind kind, QualifiedName name, Optional<QualifiedName> relation, String signature)
      implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::kind)
            .thenComparing(Key::name)
            .thenComparing(each -> each.relation().orElse(each.name()))
            .thenComparing(Key::signature);

    public static Key of(ObjectKind kind, QualifiedName name) {
      return new Key(kind, name, Optional.empty(), "");
    }

    public Key withName(QualifiedName other) {
      return new Key(kind, other, relation, signature);
    }

    public Key withRelation(Optional<QualifiedName> other) {
      return new Key(kind, name, other, signature);
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }

    /** For people: {@code statistics s.spread}, {@code rule r on t}. */
    @Override
    public String toString() {
      return kind + " " + name + signature + relation.map(each -> " on " + each).orElse("");
    }
  }

  /**
   * What an element is called by.
   *
   * @param role the word that PostgreSQL has for it: {@code TABLE}, {@code MAPPING}
   * @param name empty for one of a relation
   */
  public record Element(String role, String name, Optional<QualifiedName> relation)
      implements Comparable<Element> {

    private static final Comparator<Element> ORDER =
        Comparator.comparing(Element::role)
            .thenComparing(Element::name)
            .thenComparing(each -> each.relation().map(Object::toString).orElse(""));

    public static Element of(String role, String name) {
      return new Element(role, name, Optional.empty());
    }

    public static Element of(String role, QualifiedName relation) {
      return new Element(role, "", Optional.of(relation));
    }

    @Override
    public int compareTo(Element other) {
      return ORDER.compare(this, other);
    }
  }

  public DefinedObject {
    elements = Collections.unmodifiableSortedMap(new TreeMap<>(elements));
  }

  /** One without elements and comment, with what PostgreSQL gives to others by itself. */
  public static DefinedObject of(Key key, Definition definition) {
    return new DefinedObject(
        key,
        definition,
        Collections.emptySortedMap(),
        Optional.empty(),
        key.kind().usualPrivileges());
  }

  public DefinedObject withKey(Key other) {
    return new DefinedObject(other, definition, elements, comment, privileges);
  }

  public DefinedObject withDefinition(Definition other) {
    return new DefinedObject(key, other, elements, comment, privileges);
  }

  public DefinedObject withElements(SortedMap<Element, Definition> other) {
    return new DefinedObject(key, definition, other, comment, privileges);
  }

  public DefinedObject withElement(Element element, Definition said) {
    SortedMap<Element, Definition> more = new TreeMap<>(elements);
    more.put(element, said);
    return withElements(more);
  }

  public DefinedObject withoutElements(Predicate<Element> gone) {
    SortedMap<Element, Definition> less = new TreeMap<>(elements);
    less.keySet().removeIf(gone);
    return withElements(less);
  }

  public DefinedObject withComment(Optional<String> other) {
    return new DefinedObject(key, definition, elements, other, privileges);
  }

  public DefinedObject withPrivileges(Privileges other) {
    return new DefinedObject(key, definition, elements, comment, other);
  }

  /** The same with each part changed, and each relation that it is called by. */
  public DefinedObject map(
      UnaryOperator<Definition.Part> part, UnaryOperator<QualifiedName> relation) {
    SortedMap<Element, Definition> changed = new TreeMap<>();
    elements.forEach(
        (element, said) ->
            changed.put(
                new Element(element.role(), element.name(), element.relation().map(relation)),
                said.map(part)));
    return new DefinedObject(
        key.withRelation(key.relation().map(relation)),
        definition.map(part),
        changed,
        comment,
        privileges);
  }

  /** Whether a part of it, elements left out, is as asked. */
  public boolean has(Predicate<Definition.Part> asked) {
    return definition.has(asked);
  }
}
