package dev.marquee.app.command;

import dev.marquee.app.json.Json;
import dev.marquee.app.terminal.ProgressDisplay;
import dev.marquee.bench.fiction.InventedCatalogue;
import dev.marquee.bench.report.Progress;
import dev.marquee.bench.search.SearchEvaluation;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code marquee bench generate}: a file of invented films, as many as a measure needs. */
@Command(
    name = "generate",
    description = {
      "write a catalogue of invented films for measuring: titles, people and texts as long and as"
          + " unevenly spread as real ones; the same seed and number give the same films",
      "",
      "Import it into a store of its own: its numbers are made up too.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  marquee bench generate --films 1000000 --seed 7 million.jsonl.gz",
      "  marquee import --data-dir million million.jsonl.gz",
      "  marquee bench --data-dir million --files million.jsonl.gz"
    })
final class BenchGenerateCommand implements Callable<Integer> {
  private static final String PACKED = ".gz";

  /** A film has about 1 KB. */
  private static final int BUFFER_BYTES = 1 << 16;

  @Option(
      names = "--films",
      paramLabel = "NUMBER",
      description = "how many (default: ${DEFAULT-VALUE})")
  private int films = 1_000_000;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "of all chance (default: ${DEFAULT-VALUE})")
  private long seed = SearchEvaluation.REPORTING_SEED;

  @Option(names = "--json", description = "print one JSON object, for programs")
  private boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  boolean help;

  @Parameters(
      paramLabel = "FILE",
      description = "a file that is not there yet, packed where its name ends in .gz")
  private Path file = Path.of("");

  private final Surroundings surroundings;

  BenchGenerateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  private record Written(String file, int films, long seed, long bytes) {}

  @Override
  public Integer call() throws IOException {
    InventedCatalogue catalogue;
    try {
      catalogue = new InventedCatalogue(seed, films);
    } catch (IllegalArgumentException e) {
      throw CommandFailedException.wrongUse(String.valueOf(e.getMessage()));
    }
    Path target = surroundings.workingDirectory().resolve(file).normalize();
    if (Files.exists(target)) {
      throw CommandFailedException.wrongUse("there is a %s already".formatted(target));
    }
    write(catalogue, target);
    tell(new Written(target.toString(), films, seed, Files.size(target)));
    return ExitCode.OK;
  }

  /** The file has its name only when it is whole. */
  private void write(InventedCatalogue catalogue, Path target) throws IOException {
    Files.createDirectories(target.toAbsolutePath().getParent());
    Path unfinished = target.resolveSibling(target.getFileName() + ".part");
    try (ProgressDisplay display = ProgressDisplay.ofSteps(surroundings.terminal())) {
      Progress progress =
          (measure, done, total) -> display.at(measure, done, OptionalLong.of(total));
      try (OutputStream out = opened(unfinished, target.toString().endsWith(PACKED))) {
        catalogue.write(out, progress);
      }
      Files.move(unfinished, target);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static OutputStream opened(Path file, boolean packed) throws IOException {
    OutputStream plain =
        new BufferedOutputStream(
            Files.newOutputStream(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE),
            BUFFER_BYTES);
    return packed ? new GZIPOutputStream(plain, BUFFER_BYTES) : plain;
  }

  private void tell(Written written) {
    surroundings
        .terminal()
        .print(
            json
                ? Json.write(written)
                : String.format(
                    Locale.ROOT,
                    "%,d films of seed %d are in %s, %,d bytes.",
                    written.films(),
                    written.seed(),
                    written.file(),
                    written.bytes()));
  }
}
