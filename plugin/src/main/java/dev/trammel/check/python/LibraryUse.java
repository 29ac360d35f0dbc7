package dev.trammel.check.python;

import dev.trammel.agents.pack.Library;
import dev.trammel.agents.pack.Signature;
import dev.trammel.check.python.PythonFence.Call;
import dev.trammel.check.python.PythonFence.Import;
import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Names;
import dev.trammel.diagnostic.Position;
import dev.trammel.source.design.DesignDocument;
import dev.trammel.source.design.Fence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * TR540 and TR541: Python of a design document that imports or calls what the library does not
 * have, or calls it as it cannot be called.
 */
public final class LibraryUse {

  private final DesignDocument document;
  private final LibraryNames names;
  private final List<Diagnostic> found = new ArrayList<>();

  private LibraryUse(DesignDocument document, Library library) {
    this.document = document;
    this.names = new LibraryNames(library);
  }

  /** Warnings, sorted by place. */
  public static List<Diagnostic> check(DesignDocument document, Library library) {
    LibraryUse use = new LibraryUse(document, library);
    document.fences().stream()
        .filter(fence -> fence.language().equals("python"))
        .forEach(use::check);
    return use.found.stream().sorted().toList();
  }

  private void check(Fence fence) {
    PythonFence python = PythonFence.of(document.content(fence));
    Map<String, Optional<String>> imported = new HashMap<>();
    for (Import each : python.imports()) {
      imported.put(each.alias(), names.classAt(each.module() + "." + each.name()));
      if (names.lacks(each.module(), each.name())) {
        found.add(missing(fence, each));
      }
    }
    boolean concerns =
        python.imports().stream().anyMatch(each -> names.owns(each.module()))
            || python.calls().stream().anyMatch(call -> names.classNamed(call.name()).isPresent());
    for (Call call : python.calls()) {
      if (imported.containsKey(call.name())) {
        imported.get(call.name()).ifPresent(path -> check(fence, call, path));
      } else if (concerns && isClassLike(call, python)) {
        names
            .classNamed(call.name())
            .ifPresentOrElse(
                path -> check(fence, call, path), () -> found.add(undefined(fence, call)));
      }
    }
  }

  private static boolean isClassLike(Call call, PythonFence python) {
    return Character.isUpperCase(call.name().charAt(0))
        && !call.name().contains(".")
        && !python.defined().contains(call.name());
  }

  private Diagnostic missing(Fence fence, Import each) {
    return Diagnostic.warning(
            Code.TR540,
            place(fence, each.offset()),
            names.title() + " has no " + each.name() + " in " + each.module())
        .underlining(each.name().length())
        .found("from " + each.module() + " import " + each.name())
        .fix(names.advice(each.module(), each.name()));
  }

  private Diagnostic undefined(Fence fence, Call call) {
    return Diagnostic.warning(
            Code.TR540,
            place(fence, call.offset()),
            call.name() + " is neither imported nor defined, and not known of " + names.title())
        .underlining(call.name().length())
        .found(call.name() + "(…)")
        .fix("import it, or write what the library has instead");
  }

  private void check(Fence fence, Call call, String path) {
    List<Signature.Argument> arguments = names.arguments(path);
    List<String> known = arguments.stream().map(Signature.Argument::name).toList();
    call.keywords()
        .forEach(
            (keyword, offset) -> {
              if (!known.contains(keyword)) {
                found.add(unknown(fence, path, keyword, offset, known));
              }
            });
    String lacking =
        arguments.stream()
            .filter(Signature.Argument::required)
            .map(Signature.Argument::name)
            .filter(name -> !call.keywords().containsKey(name))
            .collect(Collectors.joining(", "));
    if (!call.open() && !lacking.isEmpty()) {
      found.add(
          Diagnostic.warning(
                  Code.TR541,
                  place(fence, call.offset()),
                  path + " cannot be made without " + lacking)
              .underlining(call.name().length())
              .found(call.name() + "(" + String.join("=…, ", call.keywords().keySet()) + "=…)")
              .expected("the required arguments of " + names.title())
              .fix("give " + lacking));
    }
  }

  private Diagnostic unknown(
      Fence fence, String path, String keyword, int offset, List<String> known) {
    return Diagnostic.warning(
            Code.TR541, place(fence, offset), path + " has no argument " + keyword)
        .underlining(keyword.length())
        .found(keyword + "=…")
        .expected("an argument of " + names.title())
        .fix(
            Names.nearest(keyword, known).map(nearest -> "write " + nearest).orElse("take it out"));
  }

  private Position place(Fence fence, int offset) {
    return document.source().position(fence.fromOffset() + offset);
  }
}
