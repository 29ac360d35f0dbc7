package dev.trammel.benchmark;

import dev.trammel.artifact.markdown.TableDocRenderer;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.doc.TableDoc;
import dev.trammel.source.markdown.TableDocReader;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Docs, read and rendered. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class ReadingDocsBenchmark {

  @Param({"775", "10000"})
  private int docs;

  private List<SourceText> pages;

  @Setup
  public void generate() {
    pages = GeneratedDocs.pages(docs);
  }

  @Benchmark
  public int readAndRender() {
    Diagnostics diagnostics = new Diagnostics();
    int same = 0;
    for (SourceText page : pages) {
      TableDoc doc = TableDocReader.read(page, diagnostics).orElseThrow();
      same += TableDocRenderer.render(doc).equals(page.text()) ? 1 : 0;
    }
    if (same != docs) {
      throw new IllegalStateException("docs come back otherwise than they were read");
    }
    return same;
  }
}
