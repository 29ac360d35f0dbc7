package dev.trammel;

import dev.trammel.check.CommittedFiles;
import dev.trammel.diagnostic.DiagnosticsException;
import dev.trammel.project.Project;
import dev.trammel.project.ProjectReader;

/**
 * The whole flow:
 *
 * <ol>
 *   <li>{@link ProjectReader} reads settings, docs, design documents, migrations and catalogs into
 *       located claims, and assembles each database as recorded and as declared
 *   <li>the planner finds the way from recorded to declared, and back
 *   <li>emitters print plan and model as artifacts: SQL, Java, Markdown, JSON, Python
 *   <li>artifacts are written, or {@link CommittedFiles} compares them with the disk
 * </ol>
 *
 * A request goes in, a result comes out; between stages the flow stops with all errors that the
 * stage found. Instances hold no state between requests.
 */
public final class Pipeline {

  private final Progress progress;

  /**
   * @param progress hears of long steps
   */
  public Pipeline(Progress progress) {
    this.progress = progress;
  }

  /**
   * Emits the code of all databases.
   *
   * @throws DiagnosticsException when the project's files have errors; nothing is written then
   */
  public GenerateResult generate(GenerateRequest request) {
    return new Generation(request).run();
  }

  /**
   * Compares everything with everything, and never writes.
   *
   * @throws DiagnosticsException when the project's files have errors that keep it from comparing
   */
  public CheckResult check(ProjectLocation location) {
    Project project = location.read();
    return new Checking(project).run();
  }

  /**
   * Writes committed outputs: the next migration with its rollback, and docs.
   *
   * @throws DiagnosticsException when the project's files have errors; nothing is written then
   */
  public SyncResult sync(SyncRequest request) {
    Project project = request.project().read();
    return new Synchronisation(project, request).run();
  }

  /**
   * Rehearses the next migration and its rollback on a throw-away server.
   *
   * @throws DiagnosticsException when the project's files have errors, or the server does not start
   */
  public RehearseResult rehearse(RehearseRequest request) {
    Project project = request.project().read();
    return new RehearsalRun(project, request, progress).run();
  }

  /**
   * Renders rows of a server as Python.
   *
   * @throws DiagnosticsException when a row would be refused by the library; nothing is written
   *     then
   */
  public RenderResult render(RenderRequest request) {
    return new RowRendering(request.project().read(), request).run();
  }

  /**
   * Starts a project; existing files stay as they are.
   *
   * @throws DiagnosticsException when the existing migrations have errors; nothing is written then
   */
  public InitResult init(InitRequest request) {
    return new Initialisation(request).run();
  }

  /**
   * Plans from any database to any other.
   *
   * @throws DiagnosticsException when one of them cannot be read; nothing is written then
   */
  public DiffResult diff(DiffRequest request) {
    return new SchemaDiff(request).run();
  }

  /**
   * Makes docs, and a baseline that rebuilds it, of a database that is there already.
   *
   * @throws DiagnosticsException when it cannot be read, or docs that were there before cannot;
   *     nothing is written then
   */
  public ImportResult importDatabase(ImportRequest request) {
    return new CatalogImport(request).run();
  }
}
