package dev.marquee.indexer;

import dev.marquee.indexer.ImportSummary.Skipped;
import dev.marquee.indexer.parse.Format;
import dev.marquee.indexer.parse.Recognition;
import dev.marquee.indexer.source.FileFinder;
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
 */
record InputSelection(List<Selected> selected, List<Skipped> skipped) {

  /** Something to import whose format is known. */
  record Selected(Input input, Format format, Opening opening) {}

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
          new InputSelection(List.of(new Selected(stream, format, () -> text)), List.of());
      case Recognition.Unknown(String reason) ->
          throw new ImportRefusedException(List.of(reason(new Skipped(stream.name(), reason))));
    };
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
    InputSelection selection = new InputSelection(new ArrayList<>(), new ArrayList<>());
    if (reasons.isEmpty()) {
      find(paths, reasons).forEach(found -> selection.look(found, reasons));
    }
    if (reasons.isEmpty() && selection.selected.isEmpty()) {
      selection.skipped.forEach(skipped -> reasons.add(reason(skipped)));
      reasons.addFirst("There is no file to import in " + paths);
    }
    if (!reasons.isEmpty()) {
      throw new ImportRefusedException(reasons);
    }
    return selection;
  }

  private static List<FileFinder.Found> find(List<Path> paths, List<String> reasons) {
    try {
      return FileFinder.files(paths);
    } catch (IOException unreadable) {
      reasons.add("cannot read " + unreadable.getMessage());
      return List.of();
    }
  }

  private void look(FileFinder.Found found, List<String> reasons) {
    Recognition recognition;
    try {
      Input input = Input.ofFile(found.file());
      recognition = recognise(input);
      if (recognition instanceof Recognition.Known(Format format)) {
        selected.add(new Selected(input, format, input::open));
        return;
      }
    } catch (IOException unreadable) {
      recognition = new Recognition.Unknown("cannot be read: " + unreadable.getMessage());
    }
    if (recognition instanceof Recognition.Unknown(String reason)) {
      Skipped file = new Skipped(found.file().toString(), reason);
      skipped.add(file);
      if (found.named()) {
        reasons.add(reason(file));
      }
    }
  }

  private static Recognition recognise(Input input) throws IOException {
    try (SourceText text = input.open()) {
      return Recognition.of(text.peek(Recognition.HEAD_LENGTH));
    }
  }

  private static String reason(Skipped file) {
    return "%s is nothing Marquee knows: %s".formatted(file.name(), file.reason());
  }
}
