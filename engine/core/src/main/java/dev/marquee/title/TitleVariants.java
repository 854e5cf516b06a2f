package dev.marquee.title;

import dev.marquee.catalog.MovieFacts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keys that forgive what sources write differently in the title of one film. Each ends in the
 * release year, since so little of a title means something only among the films of a year; a film
 * without a year has none.
 *
 * <ul>
 *   <li>A whole title, without articles and without words that only count or praise ("Part", "3D"),
 *       as it stands and with its parts in order of the alphabet: "Snow Queen" and "The Snow
 *       Queen", "Jason Lives: Friday the 13th" and "Friday the 13th: Jason Lives".
 *   <li>A part of a title: before or behind a colon, a dash or a bracket, or behind a name that
 *       owns it, as in "Bram Stoker's Dracula".
 * </ul>
 *
 * @param wholes of whole titles
 * @param parts of parts of titles, none of them in wholes
 */
public record TitleVariants(Set<String> wholes, Set<String> parts) {
  private static final Pattern BETWEEN_PARTS =
      Pattern.compile("\\s*[:/()\\[\\]]\\s*|\\s+[-–—]\\s+");

  /** A name of up to three words in front: "Lee Daniels' The Butler". */
  private static final Pattern OWNED =
      Pattern.compile("(?:\\S+\\s+){0,2}\\S+(?:['’]s|s['’])\\s+(?<rest>.+)");

  /** "3-D" is two words when folded. */
  private static final Pattern DEPTH = Pattern.compile("(?i)\\b(?:in\\s+)?[34][-\\s]?d\\b");

  private static final Set<String> DROPPED =
      Set.of("the", "a", "an", "part", "episode", "chapter", "volume", "vol", "or");

  /** A part that says no more than this says nothing. */
  private static final Set<String> EMPTY_PARTS = Set.of("movie", "film");

  private static final String BEFORE_YEAR = "@";

  public TitleVariants {
    wholes = Set.copyOf(wholes);
    parts = Set.copyOf(parts);
  }

  /** The variants of all titles of a film. */
  public static TitleVariants of(MovieFacts facts) {
    Set<String> wholes = new LinkedHashSet<>();
    Set<String> parts = new LinkedHashSet<>();
    if (facts.releaseYear().isPresent()) {
      String year = BEFORE_YEAR + facts.releaseYear().getAsInt();
      for (String title : TitleKeys.titles(facts)) {
        collect(title, year, wholes, parts);
      }
      parts.removeAll(wholes);
    }
    return new TitleVariants(wholes, parts);
  }

  private static void collect(String title, String year, Set<String> wholes, Set<String> parts) {
    String flat = DEPTH.matcher(TitleKeys.articleInFront(title)).replaceAll("");
    List<String> pieces = pieces(flat);
    if (pieces.isEmpty()) {
      return;
    }
    wholes.add(String.join("", pieces) + year);
    wholes.add(String.join("", pieces.stream().sorted().toList()) + year);
    pieces.forEach(piece -> parts.add(piece + year));
    Matcher owned = OWNED.matcher(flat);
    if (owned.matches()) {
      parts.add(String.join("", pieces(owned.group("rest"))) + year);
    }
  }

  /** The parts of a title, each run together; those that say nothing left out. */
  private static List<String> pieces(String title) {
    List<String> pieces = new ArrayList<>();
    for (String part : BETWEEN_PARTS.split(title, -1)) {
      List<String> words = new ArrayList<>(Numerals.inDigits(Folding.plainWords(part)));
      words.removeIf(DROPPED::contains);
      String joined = String.join("", words);
      if (!joined.isEmpty() && !EMPTY_PARTS.contains(joined)) {
        pieces.add(joined);
      }
    }
    return pieces;
  }
}
