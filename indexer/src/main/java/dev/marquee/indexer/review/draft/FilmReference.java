package dev.marquee.indexer.review.draft;

import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.Registry;
import java.util.Optional;
import java.util.OptionalInt;

/** How a source names the film that a review is about. */
public sealed interface FilmReference {

  /** By Marquee's own id. */
  record ById(MovieId id) implements FilmReference {
    @Override
    public String text() {
      return id.value();
    }

    @Override
    public Optional<MovieId> idBeforeTheFilm() {
      return Optional.of(id);
    }
  }

  /** By a number of IMDb, TMDB or MovieLens. */
  record ByNumber(ExternalId number) implements FilmReference {
    public ByNumber {
      if (number.registry() == Registry.WIKIPEDIA) {
        throw new IllegalArgumentException("a film is not referred to by its page at Wikipedia");
      }
    }

    @Override
    public String text() {
      return MovieId.of(number).value();
    }

    @Override
    public Optional<MovieId> idBeforeTheFilm() {
      return Optional.of(MovieId.of(number));
    }
  }

  /**
   * By title.
   *
   * @param title in one line, not blank
   */
  record ByTitle(String title, OptionalInt year) implements FilmReference {
    public ByTitle {
      if (title.isBlank()) {
        throw new IllegalArgumentException("the title of a film is not blank");
      }
    }

    @Override
    public String text() {
      return year.isPresent() ? "%s (%d)".formatted(title, year.getAsInt()) : title;
    }

    @Override
    public Optional<MovieId> idBeforeTheFilm() {
      return Optional.empty();
    }
  }

  /** For messages and for ids made of contents; the same film can have several. */
  String text();

  /**
   * The id under which the reviews of a film are kept that is not there yet: the one it gets when
   * it comes with this number. Absent where only a title is known.
   */
  Optional<MovieId> idBeforeTheFilm();
}
