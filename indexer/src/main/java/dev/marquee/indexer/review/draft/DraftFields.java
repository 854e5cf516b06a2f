package dev.marquee.indexer.review.draft;

import static dev.marquee.document.MovieField.RELEASE_YEAR;
import static dev.marquee.document.MovieField.TITLE;
import static dev.marquee.document.ReviewField.LANGUAGE;
import static dev.marquee.document.ReviewField.MOVIE_ID;
import static dev.marquee.document.ReviewField.RATING;
import static dev.marquee.document.ReviewField.REVIEW_ID;
import static dev.marquee.document.ReviewField.SOURCE;
import static dev.marquee.document.ReviewField.TEXT;
import static dev.marquee.document.ReviewField.URL;
import static dev.marquee.document.ReviewField.USER_ID;
import static dev.marquee.document.ReviewField.WRITTEN_AT;

import dev.marquee.audience.UserId;
import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.Registry;
import dev.marquee.indexer.parse.TextRules;
import dev.marquee.indexer.review.draft.FilmReference.ById;
import dev.marquee.indexer.review.draft.FilmReference.ByNumber;
import dev.marquee.indexer.review.draft.FilmReference.ByTitle;
import dev.marquee.review.Review;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Makes a draft of named texts, wherever these come from: {@link #NAMES} are those of a review
 * document, and {@code movie}, which is any of {@link FilmName#read}. What is wrong with a field is
 * noted, all of it; then there is no draft. For one draft.
 */
public final class DraftFields {
  /** A film by whatever name, besides {@link ReviewField#MOVIE_ID}. */
  public static final String FILM = "movie";

  private static final String IMDB_ID = "imdb_id";

  /** What can be told of a review; a text and one way to name the film must be. */
  public static final Set<String> NAMES =
      Set.of(
          REVIEW_ID,
          MOVIE_ID,
          IMDB_ID,
          FILM,
          TITLE,
          RELEASE_YEAR,
          USER_ID,
          SOURCE,
          URL,
          LANGUAGE,
          TEXT,
          RATING,
          WRITTEN_AT);

  /** Ways to name a film, the surest first. */
  public static final List<String> FILM_NAMES = List.of(MOVIE_ID, IMDB_ID, FILM, TITLE);

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\\p{Cs}]{1,2000}");

  /** Something wrong with a field. */
  public record Fault(String field, String reason) {}

  private final Function<String, Optional<String>> fields;
  private final RatingScale scale;
  private final String defaultSource;
  private final List<Fault> faults = new ArrayList<>();

  /**
   * The fields of one review.
   *
   * @param fields texts by name, as they stand there
   * @param defaultSource where the fields name none
   */
  public DraftFields(
      Function<String, Optional<String>> fields, RatingScale scale, String defaultSource) {
    this.fields = fields;
    this.scale = scale;
    this.defaultSource = defaultSource;
  }

  /** What is wrong, once {@link #read} was called. */
  public List<Fault> faults() {
    return List.copyOf(faults);
  }

  /** The draft; absent when something is wrong. */
  public Optional<ReviewDraft> read() {
    return read(Optional.empty(), fields.apply(TEXT).flatMap(ReviewText::ofField));
  }

  /**
   * The draft of a film that is known already and a text that is tidy; absent when something is
   * wrong.
   *
   * @param known absent where the fields name the film
   */
  public Optional<ReviewDraft> read(Optional<FilmReference> known, Optional<String> text) {
    Optional<FilmReference> film = known.or(this::film);
    if (text.isEmpty()) {
      faults.add(new Fault(TEXT, "holds no text"));
    }
    Optional<String> source =
        line(SOURCE).or(() -> Optional.of(defaultSource)).flatMap(this::source);
    Optional<UserId> user = line(USER_ID).flatMap(id -> checked(USER_ID, id, UserId::new));
    OptionalInt rating = rating();
    Optional<Instant> writtenAt = line(WRITTEN_AT).flatMap(this::moment);
    Optional<String> url = line(URL).flatMap(this::address);
    if (film.isEmpty() || text.isEmpty() || source.isEmpty() || !faults.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ReviewDraft(
            source.get(),
            line(REVIEW_ID),
            film.get(),
            user,
            url,
            line(LANGUAGE).flatMap(DraftFields::language),
            text.get(),
            rating,
            writtenAt));
  }

  /** Without blanks at the ends; absent when blank. */
  private Optional<String> line(String field) {
    return fields.apply(field).map(String::strip).filter(text -> !text.isEmpty());
  }

  private Optional<FilmReference> film() {
    for (String field : FILM_NAMES) {
      Optional<String> name = line(field);
      if (name.isPresent()) {
        return film(field, name.get());
      }
    }
    faults.add(new Fault(MOVIE_ID, "is required, or another name of the film"));
    return Optional.empty();
  }

  private Optional<FilmReference> film(String field, String name) {
    return switch (field) {
      case MOVIE_ID -> checked(field, name, id -> new ById(new MovieId(id)));
      case IMDB_ID -> checked(field, name, id -> new ByNumber(new ExternalId(Registry.IMDB, id)));
      case FILM -> Optional.of(dated(FilmName.read(name)));
      default -> Optional.of(dated(new ByTitle(name, OptionalInt.empty())));
    };
  }

  /** A title gets the year that stands in a field of its own. */
  private FilmReference dated(FilmReference film) {
    Optional<String> year = line(RELEASE_YEAR);
    if (!(film instanceof ByTitle title) || year.isEmpty()) {
      return film;
    }
    if (!YEAR.matcher(year.get()).matches()) {
      faults.add(
          new Fault(
              RELEASE_YEAR, "must be a year such as 1979, got " + TextRules.shown(year.get())));
      return film;
    }
    return new ByTitle(title.title(), OptionalInt.of(Integer.parseInt(year.get())));
  }

  private Optional<String> source(String name) {
    return checked(SOURCE, name, ReviewDraft::checkedSource);
  }

  private <T> Optional<T> checked(String field, String text, Function<String, T> rule) {
    try {
      return Optional.of(rule.apply(text));
    } catch (IllegalArgumentException refused) {
      faults.add(new Fault(field, "cannot be taken: " + refused.getMessage()));
      return Optional.empty();
    }
  }

  private OptionalInt rating() {
    try {
      return line(RATING).map(scale::toTen).orElse(OptionalInt.empty());
    } catch (IllegalArgumentException refused) {
      faults.add(new Fault(RATING, String.valueOf(refused.getMessage())));
      return OptionalInt.empty();
    }
  }

  /** A moment as ISO 8601 has it, or a day, which counts as its beginning in UTC. */
  private Optional<Instant> moment(String text) {
    try {
      Instant moment =
          text.indexOf('T') < 0
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : OffsetDateTime.parse(text).toInstant();
      if (Review.canBeFrom(moment)) {
        return Optional.of(moment);
      }
    } catch (DateTimeException malformed) {
      // Told below, as for a year that nobody writes in.
    }
    faults.add(
        new Fault(
            WRITTEN_AT,
            "must be a date such as 2010-07-16 or 2010-07-16T20:15:00Z, got "
                + TextRules.shown(text)));
    return Optional.empty();
  }

  private Optional<String> address(String text) {
    if (ADDRESS.matcher(text).matches()) {
      return Optional.of(text);
    }
    faults.add(new Fault(URL, "must be an address of a page, got " + TextRules.shown(text)));
    return Optional.empty();
  }

  /** The language of a tag such as {@code en-US}; what has no code of two letters is not known. */
  private static Optional<String> language(String tag) {
    String language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
    return Optional.of(language).filter(LANGUAGES::contains);
  }
}
