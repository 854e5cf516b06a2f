package dev.marquee.recommend;

import dev.marquee.title.Folding;
import dev.marquee.title.TypedText;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The telling words that two texts share. */
final class SharedWords {
  /** Shorter words are mostly grammar, in every language written in letters. */
  private static final int MIN_LENGTH = 4;

  /** Titles are short and chosen with care: more of their words tell something. */
  private static final int MIN_TITLE_WORD_LENGTH = 3;

  /**
   * English grammar, and the words of which nearly every summary of a film is made: they tell
   * nothing.
   */
  private static final Set<String> TELL_NOTHING =
      Set.of(
          """
          about above across after again against ahead almost alone along already also although always
          among another around away back based because become becomes been before begin begins behind
          being between beyond both bring brings came cannot come comes coming could days deep despite
          discover discovers does doing done down during each early ends even ever every everyone
          everything face faces fall falls family fight fights film films finally find finding finds
          first follow following follows forced form former from gets give gives goes going good great
          group have having help helps here herself himself home however increasingly into itself join
          joins just keep keeps know known knows last later lead leads learn learns leave leaves left
          life like live lives living long look looking made make makes making many meet meets mission
          more most movie movies much must named need never next night none only onto other others over
          part people place plan plans prove quickly rather real return returns same save search seem
          seems sets several should show since single soon start starts still stop story struggle
          such take takes taking team tell tells than that their them themselves then there these they
          thing things this those though three through time times together town tries trying turn turns
          under unless until upon very want wants ways well were what when where whether which while
          whom whose will with within without woman women work working works world would year years
          young your
          """
              .strip()
              .split("\\s+"));

  private SharedWords() {}

  /** Words of both titles but for grammar and numbers, folded, in the order of the first. */
  static List<String> ofTitles(String title, String other) {
    TypedText words = TypedText.of(title);
    if (words.isEmpty()) {
      return List.of();
    }
    Set<String> others = new HashSet<>(Folding.plainWords(other));
    return words.contentWords().stream()
        .filter(word -> isWord(word, MIN_TITLE_WORD_LENGTH) && others.remove(word))
        .toList();
  }

  /**
   * Words of both stories, folded, as the first story has them. The longest come first: the longer
   * a word, the rarer it is (Zipf 1935, The Psycho-Biology of Language). A plural in s counts as
   * its singular.
   */
  static List<String> ofStories(String story, String other) {
    Set<String> stems = new HashSet<>();
    Folding.plainWords(other).forEach(word -> stems.add(stem(word)));
    return Folding.plainWords(story).stream()
        .filter(word -> tells(word) && stems.remove(stem(word)))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  private static boolean tells(String word) {
    return isWord(word, MIN_LENGTH) && !TELL_NOTHING.contains(word);
  }

  private static boolean isWord(String word, int minLength) {
    return word.codePointCount(0, word.length()) >= minLength
        && word.codePoints().anyMatch(Character::isLetter);
  }

  private static String stem(String word) {
    boolean plural = word.length() > MIN_LENGTH && word.endsWith("s") && !word.endsWith("ss");
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
