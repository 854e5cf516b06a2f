package dev.marquee.indexer;

import dev.marquee.indexer.ImportSummary.Skipped;
import dev.marquee.indexer.InputSelection.Selected;
import dev.marquee.indexer.InputSelection.SelectedPart;
import dev.marquee.indexer.parse.Format;
import dev.marquee.indexer.parse.Part;
import dev.marquee.indexer.parse.Recognition;
import dev.marquee.indexer.source.FileFinder;
import dev.marquee.indexer.source.FileFinder.Found;
import dev.marquee.indexer.source.Input;
import dev.marquee.indexer.source.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks into files, and finds for each table of films the tables beside it that add to them. Which
 * of these was named or found first does not matter.
 */
final class FileSurvey {
  private record FilmFile(Found found, Input input, Format format) {}

  private record PartFile(Found found, Input input, Part part) {}

  private final List<FilmFile> films = new ArrayList<>();
  private final List<PartFile> parts = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private final List<Skipped> unread = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();

  /** Looks; tells why files that were named themselves cannot be imported. */
  List<String> look(List<Path> paths) {
    try {
      FileFinder.files(paths).forEach(this::look);
    } catch (IOException unreadable) {
      return List.of("cannot read " + unreadable.getMessage());
    }
    parts.stream()
        .filter(part -> films.stream().noneMatch(film -> belongs(part, film)))
        .forEach(part -> skip(part.found(), part.part().alone()));
    return List.copyOf(refusals);
  }

  InputSelection selection() {
    return new InputSelection(films.stream().map(this::withParts).toList(), skipped, unread);
  }

  private Selected withParts(FilmFile film) {
    List<SelectedPart> beside =
        parts.stream()
            .filter(part -> belongs(part, film))
            .sorted(Comparator.comparing(PartFile::part).thenComparing(part -> part.found().file()))
            .map(part -> new SelectedPart(part.input(), part.part()))
            .toList();
    return new Selected(film.input(), film.format(), film.input()::open, beside);
  }

  private void look(Found found) {
    try {
      Input input = Input.ofFile(found.file());
      switch (recognise(input)) {
        case Recognition.Known(Format format) -> films.add(new FilmFile(found, input, format));
        case Recognition.Joined(Part part) -> parts.add(new PartFile(found, input, part));
        case Recognition.Unknown unknown when unknown.equals(Recognition.EMPTY) ->
            skipUnread(found, unknown.reason());
        case Recognition.Unknown(String reason) -> skip(found, reason);
      }
    } catch (IOException unreadable) {
      skipUnread(found, "cannot be read: " + unreadable.getMessage());
    }
  }

  private void skipUnread(Found found, String reason) {
    skip(found, reason);
    unread.add(skipped.getLast());
  }

  private void skip(Found found, String reason) {
    Skipped file = new Skipped(found.file().toString(), reason);
    skipped.add(file);
    if (found.named()) {
      refusals.add(InputSelection.reason(file));
    }
  }

  private static Recognition recognise(Input input) throws IOException {
    try (SourceText text = input.open()) {
      return Recognition.of(text.peek(Recognition.HEAD_LENGTH));
    }
  }

  private static boolean belongs(PartFile part, FilmFile film) {
    Path folder = folder(part.found());
    return part.part().films() == film.format()
        && folder != null
        && folder.equals(folder(film.found()));
  }

  private static @Nullable Path folder(Found found) {
    return found.file().toAbsolutePath().normalize().getParent();
  }
}
