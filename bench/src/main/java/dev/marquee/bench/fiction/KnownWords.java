package dev.marquee.bench.fiction;

import java.util.List;
import java.util.regex.Pattern;

/** Everyday words, the more frequent first in each list. */
final class KnownWords {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** Words that tie sentences together, about every other word of a text. */
  static final List<String> FUNCTION_WORDS =
      list(
          """
          the a of and to in is his with her for as on by who he that an from at they she their it
          after when into but be are has him its while one two must have will not was all about
          out up where which this them before only more other can or against over through
          between back new each even until some what so if than then there most both under
          again during without never every around off down along among because once own soon yet
          """);

  static final List<String> TITLE_WORDS =
      list(
          """
          night love man house last day life girl world dark king road dead blood home red city
          woman lost time secret heart summer black boy dream white story winter island river fire
          good little moon star big wild game light death golden silent sea garden stranger return
          blue war mother father brother sister child friend wedding letter train bridge mountain
          forest storm rain snow sun shadow mirror window door street station harbour village
          midnight morning tomorrow yesterday autumn spring holiday journey escape promise revenge
          hunter soldier doctor teacher captain thief dancer painter prince queen ghost witch devil
          angel monster dragon wolf tiger horse dog cat bird rose gold silver iron paper glass stone
          broken hidden final second third lonely happy crazy beautiful perfect deep cold hot long
          short empty quiet sweet bitter brave foolish honest hungry sleeping burning falling flying
          """);

  static final List<String> GIVEN_NAMES =
      list(
          """
          john david michael james robert mary anna maria peter paul thomas william richard george
          sarah laura emma julia alice daniel martin mark frank henry charles joseph jack harry
          helen susan linda nancy karen lisa kate rachel eva nina clara rosa carlos juan pedro
          miguel luis jean pierre marc louis claire sophie marie hans karl otto erik lars olga ivan
          boris yuri sergei natasha kenji akira yuki hiro mei wei li chen raj amit priya anil omar
          hassan leila fatima kofi ama samuel adam simon victor leo oscar felix hugo ida vera
          """);

  static final List<String> FAMILY_NAMES =
      list(
          """
          smith jones brown taylor williams miller davis wilson clark lewis walker hall young king
          wright hill green baker adams nelson carter cooper ward morris bell murphy kelly cook
          garcia lopez martinez perez silva santos costa rossi ferrari bruno martin dubois moreau
          laurent schmidt weber fischer wagner becker hansen larsen nilsson berg lund novak ivanov
          petrov popov tanaka sato suzuki yamada kim lee park chan wong singh kumar sharma khan ali
          """);

  private KnownWords() {}

  private static List<String> list(String words) {
    return BLANKS.splitAsStream(words.strip()).distinct().toList();
  }
}
