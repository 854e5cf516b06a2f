package dev.marquee.app.simulation;

import java.util.List;
import java.util.Locale;

/** What people type to find a film. */
final class Typing {
  /** Nobody types more; a query may have 256. */
  private static final int MAX_LETTERS = 60;

  private static final double ONLY_THE_BEGINNING = 0.3;
  private static final double WRONG_LETTER = 0.12;
  private static final double WITH_KIND = 0.06;
  private static final int FIRST_LETTERS = 3;

  /** Of films and other things that there are not. */
  private static final List<String> IN_VAIN =
      List.of(
          "the last lighthouse of kesh",
          "zombie bakers 4",
          "midnight tax office",
          "a violin for mister plonk",
          "qwertz",
          "season 9 episode 3",
          "subtitles esperanto",
          "my password",
          "the moustache conspiracy",
          "cheap flights",
          "asdfgh",
          "grandmother versus the volcano",
          "unreleased cut of the parrot");

  private Typing() {}

  /** What leads to a film, by its title in most cases. */
  static String of(Film film, Dice dice) {
    if (film.hasKind() && dice.chance(WITH_KIND)) {
      return film.kind();
    }
    String title = film.title().toLowerCase(Locale.ROOT);
    String typed = dice.chance(ONLY_THE_BEGINNING) ? beginning(title, dice) : title;
    String text = dice.chance(WRONG_LETTER) ? misspelt(typed, dice) : typed;
    String cut = whole(text, MAX_LETTERS).strip();
    return cut.isEmpty() ? whole(title, MAX_LETTERS) : cut;
  }

  /** What leads to nothing. */
  static String inVain(Dice dice) {
    return IN_VAIN.get(dice.below(IN_VAIN.size()));
  }

  private static String beginning(String title, Dice dice) {
    return title.length() <= FIRST_LETTERS
        ? title
        : whole(title, FIRST_LETTERS + dice.below(title.length() - FIRST_LETTERS));
  }

  /** One letter is dropped, typed twice, or typed after its neighbour. */
  private static String misspelt(String text, Dice dice) {
    int at = dice.below(Math.max(1, text.length() - 1));
    if (at + 1 >= text.length() || !isPlain(text.charAt(at)) || !isPlain(text.charAt(at + 1))) {
      return text;
    }
    String before = text.substring(0, at);
    String after = text.substring(at + 1);
    return switch (dice.below(3)) {
      case 0 -> before + after;
      case 1 -> before + text.charAt(at) + text.charAt(at) + after;
      default -> before + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    };
  }

  private static boolean isPlain(char letter) {
    return letter >= 'a' && letter <= 'z';
  }

  /** At most so many characters, none of them cut in half. */
  private static String whole(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    boolean half = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, half ? length - 1 : length);
  }
}
