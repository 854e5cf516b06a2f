package dev.marquee.indexer;

import dev.marquee.indexer.ImportSummary.Skipped;
import dev.marquee.indexer.parse.Format;
import dev.marquee.indexer.parse.Part;
import dev.marquee.indexer.parse.Recognition;
import dev.marquee.indexer.source.Input;
import dev.marquee.indexer.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What of the paths somebody named is to be imported.
 *
 * @param skipped files found in folders that Marquee cannot read
 * @param unread those of them that are damaged, so that nobody can say what they should hold
 */
record InputSelection(List<Selected> selected, List<Skipped> skipped, List<Skipped> unread) {
  InputSelection {
    selected = List.copyOf(selected);
    skipped = List.copyOf(skipped);
    unread = List.copyOf(unread);
  }

  /** Whether anything selected is of a source. */
  boolean hasFilmsOf(String source, String documentSource) {
    return selected.stream()
        .anyMatch(input -> input.format().source(documentSource).equals(source));
  }

  /**
   * Something to import whose format is known.
   *
   * @param parts tables of its folder that add to its films, in the order in which to read them
   */
  record Selected(Input input, Format format, Opening opening, List<SelectedPart> parts) {
    Selected {
      parts = List.copyOf(parts);
    }
  }

  /** A table that adds to films. */
  record SelectedPart(Input input, Part part) {}

  /** Gives the text from its beginning. */
  @FunctionalInterface
  interface Opening {
    SourceText open() throws IOException;
  }

  /**
   * A stream whose text was opened already.
   *
   * @throws ImportRefusedException when it is of no known format
   */
  static InputSelection ofStream(Input stream, SourceText text) throws IOException {
    return switch (Recognition.of(text.peek(Recognition.HEAD_LENGTH))) {
      case Recognition.Known(Format format) ->
          new InputSelection(
              List.of(new Selected(stream, format, () -> text, List.of())), List.of(), List.of());
      case Recognition.Joined(Part part) -> throw refused(stream.name(), part.alone());
      case Recognition.Unknown(String reason) -> throw refused(stream.name(), reason);
    };
  }

  private static ImportRefusedException refused(String name, String reason) {
    return new ImportRefusedException(List.of(reason(new Skipped(name, reason))));
  }

  /**
   * Looks into all files.
   *
   * @throws ImportRefusedException when a path is not there, a file that was named itself cannot be
   *     read, or there is nothing to import
   */
  static InputSelection of(List<Path> paths) {
    List<String> reasons = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        reasons.add(path + " is not there");
      } else if (!Files.isRegularFile(path) && !Files.isDirectory(path)) {
        // A pipe can be read once only, and must be looked into before it is read.
        reasons.add(path + " is neither a file nor a folder");
      }
    }
    FileSurvey survey = new FileSurvey();
    if (reasons.isEmpty()) {
      reasons.addAll(survey.look(paths));
    }
    InputSelection selection = survey.selection();
    if (reasons.isEmpty() && selection.selected.isEmpty()) {
      selection.skipped.forEach(skipped -> reasons.add(reason(skipped)));
      reasons.addFirst("There is no file to import in " + paths);
    }
    if (!reasons.isEmpty()) {
      throw new ImportRefusedException(reasons);
    }
    return selection;
  }

  /** A skipped file as a refusal names it. */
  static String reason(Skipped file) {
    return "%s is nothing Marquee knows: %s".formatted(file.name(), file.reason());
  }
}
