package dev.marquee.app.command;

import dev.marquee.app.importing.ImportReport.Outcome;
import dev.marquee.app.importing.ImportReport.Problem;
import dev.marquee.app.importing.RowReport;
import dev.marquee.app.terminal.Terminal;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells a person what an import of rows did. */
final class RowReportText {
  /** A screen has room for so many. */
  private static final int MAX_LINES = 20;

  private final Terminal terminal;
  private final Path workingDirectory;

  RowReportText(Surroundings surroundings) {
    this.terminal = surroundings.terminal();
    this.workingDirectory = surroundings.workingDirectory();
  }

  /**
   * Tells it.
   *
   * @param plural what the rows tell of
   * @param withResult whether the figures are told too, not only what went wrong
   */
  void tell(RowReport report, String plural, boolean withResult) {
    if (withResult && !report.counts().isEmpty()) {
      terminal.print(sentence(report, plural));
    }
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
    report
        .failures()
        .forEach(file -> terminal.say(shown(file.file()) + ": " + file.reason() + "."));
    report.message().ifPresent(terminal::say);
    if (report.outcome() == Outcome.CANCELLED) {
      terminal.say("The import was stopped; what is counted as taken is kept.");
    }
  }

  private static String sentence(RowReport report, String plural) {
    String counts =
        report.counts().entrySet().stream()
            .map(count -> String.format(Locale.ROOT, "%,d %s", count.getValue(), count.getKey()))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%s: %s. %.1f seconds, %,.0f rows a second.",
        plural,
        counts,
        report.seconds(),
        report.rowsPerSecond());
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

  /** As the person would name the file from where they are; an address as it is. */
  private String shown(String file) {
    String here = workingDirectory + File.separator;
    return file.startsWith(here) ? file.substring(here.length()) : file;
  }
}
