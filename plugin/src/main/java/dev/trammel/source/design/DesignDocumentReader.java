package dev.trammel.source.design;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads a design document: its fences with their roles, and the counts that its prose claims. */
public final class DesignDocumentReader {

  private final SourceText source;
  private final List<FenceRule> rules;
  private final Diagnostics diagnostics;
  private final Sections sections = new Sections();
  private final List<Fence> fences = new ArrayList<>();
  private final List<CountClaim> claims = new ArrayList<>();
  private FenceDirective directive = FenceDirective.NONE;
  private String leadText = "";

  /**
   * @param rules for fences without a comment above them; the first that matches counts
   * @param diagnostics gets TR130 for SQL fences without role or database, TR132 for malformed
   *     comments
   */
  public DesignDocumentReader(SourceText source, List<FenceRule> rules, Diagnostics diagnostics) {
    this.source = source;
    this.rules = List.copyOf(rules);
    this.diagnostics = diagnostics;
  }

  /** Reads the document; what is wrong is left out and reported. */
  public DesignDocument read() {
    Parser.builder()
        .extensions(List.of(TablesExtension.create()))
        .includeSourceSpans(IncludeSourceSpans.BLOCKS)
        .build()
        .parse(source.text())
        .accept(new Blocks());
    return new DesignDocument(source, fences, claims);
  }

  private final class Blocks extends AbstractVisitor {

    @Override
    public void visit(Heading heading) {
      Prose prose = prose(heading);
      sections.enter(heading.getLevel(), prose, FenceTables.firstAfter(heading));
      text(prose);
    }

    @Override
    public void visit(Paragraph paragraph) {
      Prose prose = prose(paragraph);
      text(prose);
      List<SourceSpan> spans = paragraph.getSourceSpans();
      leadText = prose(spans.subList(spans.size() - 1, spans.size())).text().strip();
    }

    @Override
    public void visit(CustomBlock block) {
      if (block instanceof TableBlock table) {
        List<SourceSpan> lines = table.getSourceSpans();
        claims.addAll(new TableClaims(source, sections.current()).read(lines));
        leadText = prose(lines.subList(lines.size() - 1, lines.size())).text().strip();
      }
    }

    @Override
    public void visit(HtmlBlock block) {
      if (!FenceDirective.isDirective(block.getLiteral())) {
        return;
      }
      Position position = position(block);
      FenceDirective read = FenceDirective.read(block.getLiteral(), position, diagnostics);
      if (block.getNext() instanceof FencedCodeBlock) {
        directive = read;
      } else {
        diagnostics.add(
            Diagnostic.error(Code.TR132, position, "the comment stands above no fence")
                .found(block.getLiteral())
                .fix("put it directly above the fence that it speaks of, or take it out"));
      }
    }

    @Override
    public void visit(FencedCodeBlock block) {
      fence(block);
      directive = FenceDirective.NONE;
    }

    @Override
    public void visit(BlockQuote quote) {
      // A quotation is nobody's declaration; its lines carry marks that are no SQL.
    }
  }

  private void text(Prose prose) {
    claims.addAll(new ProseClaims(prose, sections.current()).read());
    leadText = prose.text().strip();
  }

  private void fence(FencedCodeBlock block) {
    String info = block.getInfo() == null ? "" : block.getInfo().strip();
    String language = info.split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
    List<String> path = sections.current().headingPath();
    Optional<FenceRule> rule =
        rules.stream().filter(each -> each.matches(path, leadText)).findFirst();
    Optional<FenceRole> role = directive.role().or(() -> rule.map(FenceRule::role));
    Optional<String> database = directive.database().or(() -> rule.flatMap(FenceRule::database));
    if (!language.equals("sql")) {
      role = Optional.of(FenceRole.ILLUSTRATION);
    } else if (role.isEmpty() || (database.isEmpty() && role.get() != FenceRole.ILLUSTRATION)) {
      diagnostics.add(unassigned(block, role));
      return;
    }
    fences.add(
        new Fence(
            role.get(),
            database.orElse(""),
            position(block),
            contentStart(block),
            contentEnd(block),
            language,
            path,
            leadText));
  }

  private Diagnostic unassigned(FencedCodeBlock block, Optional<FenceRole> role) {
    String written = role.map(FenceRole::word).orElse("<role>");
    String message = role.isEmpty() ? "the fence has no role" : "the fence names no database";
    return Diagnostic.error(Code.TR130, position(block), message)
        .underlining(block.getOpeningFenceLength())
        .found(source.line(position(block).line()))
        .expected(
            "a comment above it, or a rule for its place; roles are "
                + String.join(", ", FenceRole.words()))
        .fix("write <!-- trammel: role=" + written + " database=<name> --> above it");
  }

  private int contentStart(FencedCodeBlock block) {
    int newline = source.text().indexOf('\n', block.getSourceSpans().get(0).getInputIndex());
    return newline < 0 ? source.text().length() : newline + 1;
  }

  /** The start of the closing fence's line; the end of the text where the fence is not closed. */
  private int contentEnd(FencedCodeBlock block) {
    List<SourceSpan> spans = block.getSourceSpans();
    SourceSpan last = spans.get(spans.size() - 1);
    if (block.getClosingFenceLength() == null) {
      return last.getInputIndex() + last.getLength();
    }
    return Math.max(contentStart(block), last.getInputIndex() - last.getColumnIndex());
  }

  private Position position(Node block) {
    return source.position(block.getSourceSpans().get(0).getInputIndex());
  }

  private Prose prose(Node block) {
    return prose(block.getSourceSpans());
  }

  private Prose prose(List<SourceSpan> spans) {
    SourceSpan last = spans.get(spans.size() - 1);
    return Prose.of(source, spans.get(0).getInputIndex(), last.getInputIndex() + last.getLength());
  }
}
