package dev.marquee.app.command;

import dev.marquee.app.importing.ImportReport;
import dev.marquee.app.importing.ImportReport.FileReport;
import dev.marquee.app.importing.ImportReport.PassedOver;
import dev.marquee.app.importing.ImportReport.Problem;
import dev.marquee.app.terminal.Terminal;
import dev.marquee.app.terminal.TextTable;
import java.nio.file.Path;
import java.util.Locale;

/** Tells a person what an import did. */
final class ImportReportText {
  /** A screen has room for so many beside the table. */
  private static final int MAX_LINES = 20;

  private final Terminal terminal;
  private final Path workingDirectory;

  ImportReportText(Surroundings surroundings) {
    this.terminal = surroundings.terminal();
    this.workingDirectory = surroundings.workingDirectory();
  }

  /**
   * Tells it.
   *
   * @param withResult whether the figures are told too, not only what went wrong
   */
  void tell(ImportReport report, boolean withResult) {
    if (withResult && !report.files().isEmpty()) {
      terminal.print(table(report));
      terminal.print("");
      terminal.print(inAll(report));
      report.replacedSource().ifPresent(source -> terminal.print(removed(source, report)));
    }
    problems(report);
    report
        .files()
        .forEach(
            file ->
                file.failure()
                    .ifPresent(why -> terminal.say(shown(file.file()) + ": " + why + ".")));
    report.refusals().stream()
        .limit(MAX_LINES)
        .forEach(
            refusal ->
                terminal.say(
                    "The store did not take %s: %s"
                        .formatted(refusal.movieId(), refusal.reason())));
    report.message().ifPresent(terminal::say);
    if (report.outcome() == ImportReport.Outcome.CANCELLED) {
      terminal.say("The import was stopped; what is counted as taken is kept.");
    }
  }

  private String table(ImportReport report) {
    TextTable table = new TextTable("file", "format", "rows", "taken", "broken", "seconds");
    for (FileReport file : report.files()) {
      table.row(
          shown(file.file()),
          file.format(),
          file.rows(),
          file.taken(),
          file.broken(),
          file.seconds());
    }
    return table.toString();
  }

  private static String inAll(ImportReport report) {
    return String.format(
        Locale.ROOT,
        "Films: %,d new, %,d changed, %,d unchanged, %,d joined. %.1f seconds, %,.0f rows a"
            + " second.",
        report.films().created(),
        report.films().changed(),
        report.films().unchanged(),
        report.films().joined(),
        report.seconds(),
        report.rowsPerSecond());
  }

  private static String removed(String source, ImportReport report) {
    return String.format(
        Locale.ROOT,
        "Removed records of %s: %,d; films that no other record tells of: %,d.",
        source,
        report.removedRecords(),
        report.removedFilms());
  }

  private void problems(ImportReport report) {
    report.skipped().stream()
        .limit(MAX_LINES)
        .forEach(
            file ->
                terminal.say("Passed over %s: %s".formatted(shown(file.file()), file.reason())));
    report.files().forEach(this::passedOver);
    if (report.problemCount() > 0) {
      terminal.say(
          "Problems with rows: %,d%s"
              .formatted(
                  report.problemCount(),
                  report.problemCount() > MAX_LINES ? ", the first being" : ""));
      report.problems().stream()
          .limit(MAX_LINES)
          .forEach(problem -> terminal.say("  " + shown(problem)));
    }
  }

  private void passedOver(FileReport file) {
    for (PassedOver rows : file.passedOver()) {
      terminal.say(
          String.format(
              Locale.ROOT,
              "Rows of %s passed over: %,d (%s)",
              shown(file.file()),
              rows.rows(),
              rows.reason()));
    }
  }

  private String shown(Problem problem) {
    return "%s, row %,d (line %,d)%s: %s"
        .formatted(
            shown(problem.file()),
            problem.row(),
            problem.line(),
            problem.column().map(column -> ", column " + column).orElse(""),
            problem.reason());
  }

  /** As the person would name the file from where they are. */
  private String shown(String file) {
    Path path = Path.of(file);
    return path.startsWith(workingDirectory) ? workingDirectory.relativize(path).toString() : file;
  }
}
