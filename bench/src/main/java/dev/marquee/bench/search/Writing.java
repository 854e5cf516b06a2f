package dev.marquee.bench.search;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Another way to write a title that people use. Numerals are those from 2 to 20 behind another
 * word, the Roman ones of two or more capitals, since V, X and I are often words of their own, the
 * Arabic ones where the title ends or a colon or a dash follows, where they number a sequel.
 */
enum Writing {
  ACCENTS_DROPPED("accents dropped"),
  AMPERSAND_FOR_AND("& for and"),
  AND_FOR_AMPERSAND("and for &"),
  ARABIC_FOR_ROMAN("arabic for roman numerals"),
  ROMAN_FOR_ARABIC("roman for arabic numerals"),
  ARTICLE_BEHIND("article moved to the end"),
  HYPHEN_LOST("hyphen lost"),
  SPACE_FOR_HYPHEN("space for hyphen"),
  SPACE_LOST("space lost");

  private static final List<String> NUMERALS =
      List.of(
          "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
          "XVI", "XVII", "XVIII", "XIX", "XX");

  /** What the first of {@link #NUMERALS} stands for. */
  private static final int FIRST_NUMERAL = 2;

  private static final Pattern AND = Pattern.compile("(?<=\\S )and(?= \\S)");
  private static final Pattern AMPERSAND = Pattern.compile("\\s*&\\s*");
  private static final Pattern ROMAN = Pattern.compile("(?<=\\S )[IVX]{2,}(?![\\p{L}\\p{Nd}])");
  private static final Pattern ARABIC =
      Pattern.compile("(?<=\\S )(?:[2-9]|1[0-9]|20)(?=$|:| [-\u2013\u2014] )");
  private static final Pattern ARTICLE = Pattern.compile("^(the|an|a) (.+)$");
  private static final Pattern HYPHEN = Pattern.compile("(?<=[\\p{L}\\p{Nd}])-(?=[\\p{L}\\p{Nd}])");
  private static final Pattern SPACE = Pattern.compile("(?<=[\\p{L}\\p{Nd}]) (?=[\\p{L}\\p{Nd}])");

  private final String label;

  Writing(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** The title so written, in lower case; empty when it has nothing that this changes. */
  Optional<String> of(String title, RandomGenerator random) {
    String plain = NameKey.lowerCase(title);
    String written =
        switch (this) {
          case ACCENTS_DROPPED -> NameKey.withoutAccents(plain);
          case AMPERSAND_FOR_AND -> AND.matcher(plain).replaceAll("&");
          case AND_FOR_AMPERSAND -> AMPERSAND.matcher(plain).replaceAll(" and ").strip();
          case ARABIC_FOR_ROMAN ->
              NameKey.lowerCase(ROMAN.matcher(title).replaceAll(Writing::arabic));
          case ROMAN_FOR_ARABIC ->
              NameKey.lowerCase(ARABIC.matcher(title).replaceAll(Writing::roman));
          case ARTICLE_BEHIND -> ARTICLE.matcher(plain).replaceFirst("$2, $1");
          case HYPHEN_LOST -> HYPHEN.matcher(plain).replaceAll("");
          case SPACE_FOR_HYPHEN -> HYPHEN.matcher(plain).replaceAll(" ");
          case SPACE_LOST -> withoutOneSpace(plain, random);
        };
    return written.equals(plain) ? Optional.empty() : Optional.of(written);
  }

  private static String arabic(MatchResult roman) {
    int number = NUMERALS.indexOf(roman.group());
    return number < 0 ? roman.group() : String.valueOf(number + FIRST_NUMERAL);
  }

  private static String roman(MatchResult arabic) {
    return NUMERALS.get(Integer.parseInt(arabic.group()) - FIRST_NUMERAL);
  }

  private static String withoutOneSpace(String title, RandomGenerator random) {
    List<MatchResult> spaces = SPACE.matcher(title).results().toList();
    if (spaces.isEmpty()) {
      return title;
    }
    MatchResult space = spaces.get(random.nextInt(spaces.size()));
    return title.substring(0, space.start()) + title.substring(space.end());
  }
}
