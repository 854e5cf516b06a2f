package dev.marquee.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.bench.report.Circumstances;
import dev.marquee.bench.report.MarkdownFile;
import dev.marquee.bench.report.QualityReport;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --output} of the commands that measure, and how they tell what they found. */
final class ReportOption {
  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "write the whole report to a Markdown file")
  private @Nullable Path output;

  /**
   * Prints a report on the quality of answers, writes it where it is wanted with the circumstances
   * it was made in, and returns the exit code.
   *
   * @param seed of all chance
   * @param flags that the figures depend on
   * @param complaint said when it does not pass
   */
  int tell(
      Surroundings surroundings,
      boolean json,
      QualityReport report,
      OptionalLong seed,
      List<String> flags,
      String complaint) {
    Circumstances circumstances = Circumstances.here(surroundings.workingDirectory(), seed, flags);
    return tell(
        surroundings,
        json,
        new Report(
            () -> report.document(circumstances),
            report.table(),
            () -> report.markdown(circumstances),
            report.pass(),
            complaint));
  }

  /** Prints a report, writes it where it is wanted, and returns the exit code. */
  int tell(Surroundings surroundings, boolean json, Report report) {
    surroundings.terminal().print(json ? report.document().get().toString() : report.table());
    if (output != null) {
      MarkdownFile.write(surroundings.workingDirectory().resolve(output), report.markdown().get());
    }
    if (!report.pass()) {
      surroundings.terminal().say(report.complaint());
    }
    return report.pass() ? ExitCode.OK : ExitCode.FAILED;
  }

  /**
   * What was found.
   *
   * @param complaint said when it does not pass
   */
  record Report(
      Supplier<ObjectNode> document,
      String table,
      Supplier<String> markdown,
      boolean pass,
      String complaint) {}
}
