package dev.marquee.bench.search;

import static dev.marquee.bench.search.Question.FIRST;
import static dev.marquee.bench.search.Question.Way.SUGGEST;

import dev.marquee.bench.typing.Draw;
import dev.marquee.bench.typing.Typo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Questions with typing mistakes. Everything is typed in lower case. Letters are letters of any
 * script; digits do not count as such, but are mistyped like them.
 *
 * @param most questions of one measure
 */
record TypoQuestions(Draw draw, int most) {
  static final String ONE = "typo";
  static final String TWO = "typo, two edits";
  static final String TYPING = "typo while typing";
  static final String CLEAN_TYPING = "while typing, no typo";
  static final String TELLING_TYPING = "typo while typing, telling beginning";
  static final String WORDS = "typo in one word";

  private static final int MIN_LETTERS_ONE = 4;
  private static final int MIN_LETTERS_TWO = 8;
  private static final int MIN_LETTERS_TYPED = 5;
  private static final double TYPED_SHARE = 0.6;
  private static final int MIN_WORDS = 3;
  private static final int MIN_WORD_LETTERS = 3;

  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
  private static final Pattern AROUND_WORD =
      Pattern.compile("^[^\\p{L}\\p{Nd}]+|[^\\p{L}\\p{Nd}]+$");

  /** English words of three and more letters that nobody looks for a film by. */
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "the", "and", "but", "nor", "yet", "for", "about", "above", "across", "after", "against",
          "along", "among", "around", "before", "behind", "below", "beneath", "beside", "between",
          "beyond", "down", "during", "except", "from", "inside", "into", "like", "near", "off",
          "onto", "out", "outside", "over", "past", "since", "through", "till", "toward", "towards",
          "under", "until", "upon", "with", "within", "without", "than", "that", "though",
          "because", "while", "when", "where", "unless");

  /** Something with a name, and what counts as finding it. */
  record Target(String name, Expectation expectation) {
    static Target film(FilmTitle film) {
      return new Target(film.title(), new Expectation.Film(film, FIRST));
    }

    static Target person(String name) {
      return new Target(name, new Expectation.Person(name, FIRST));
    }
  }

  List<Question> oneEdit(Collection<Target> targets, Question.Way way) {
    return ask(
        ONE,
        targets.stream()
            .filter(target -> NameKey.letters(target.name()) >= MIN_LETTERS_ONE)
            .toList(),
        way,
        (name, random) -> Typo.once(name, random));
  }

  List<Question> twoEdits(Collection<Target> targets) {
    return ask(
        TWO,
        targets.stream()
            .filter(target -> NameKey.letters(target.name()) >= MIN_LETTERS_TWO)
            .toList(),
        SUGGEST,
        (name, random) -> Typo.twice(name, random));
  }

  List<Question> whileTyping(Collection<Target> targets) {
    return ask(
        TYPING, typedFarEnough(targets), SUGGEST, (name, random) -> Typo.once(begun(name), random));
  }

  /** Those of {@link #whileTyping} whose beginnings the first five of an answer have room for. */
  List<Question> whileTypingTellingly(Collection<Target> targets, Beginnings beginnings) {
    return whileTyping(
        targets.stream()
            .filter(target -> beginnings.sharedBy(begun(target.name())) <= FIRST)
            .toList());
  }

  /**
   * The same films as {@link #whileTyping}, without the mistake: no search can be expected to do
   * better with it.
   */
  List<Question> whileTypingCleanly(Collection<Target> targets) {
    return ask(TYPING, typedFarEnough(targets), SUGGEST, (name, random) -> begun(name));
  }

  List<Question> oneWord(Collection<Target> targets) {
    return ask(
        WORDS,
        targets.stream()
            .filter(target -> words(target.name()).size() >= MIN_WORDS)
            .filter(target -> tellingWords(target.name()).size() >= 2)
            .toList(),
        SUGGEST,
        (name, random) -> twoWords(tellingWords(name), random));
  }

  /** Two words in their order, one of them mistyped. */
  private static String twoWords(List<String> words, RandomGenerator random) {
    int one = random.nextInt(words.size());
    int other = random.nextInt(words.size() - 1);
    other = other < one ? other : other + 1;
    String first = words.get(Math.min(one, other));
    String second = words.get(Math.max(one, other));
    return random.nextBoolean()
        ? Typo.once(first, random) + " " + second
        : first + " " + Typo.once(second, random);
  }

  /** Different words that say something about the film. */
  static List<String> tellingWords(String name) {
    List<String> words = new ArrayList<>();
    for (String word : words(NameKey.lowerCase(name))) {
      if (NameKey.letters(word) >= MIN_WORD_LETTERS
          && !FUNCTION_WORDS.contains(word)
          && !words.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /** What stands between white space, without the punctuation around it. */
  private static List<String> words(String name) {
    return WHITE_SPACE
        .splitAsStream(name)
        .map(part -> AROUND_WORD.matcher(part).replaceAll(""))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static List<Target> typedFarEnough(Collection<Target> targets) {
    return targets.stream()
        .filter(target -> NameKey.letters(begun(target.name())) >= MIN_LETTERS_TYPED)
        .toList();
  }

  /** The first 60% of the characters, rounded up, without a space at the end. */
  static String begun(String name) {
    return name.substring(0, (int) Math.ceil(TYPED_SHARE * name.length())).strip();
  }

  private List<Question> ask(
      String purpose, List<Target> targets, Question.Way way, Mistake mistake) {
    return draw.sample(purpose, targets, Target::name, most).stream()
        .map(
            target -> {
              String name = NameKey.lowerCase(target.name());
              return new Question(
                  way, mistake.made(name, draw.random(purpose, name)), target.expectation());
            })
        .toList();
  }

  private interface Mistake {
    String made(String name, RandomGenerator random);
  }
}
