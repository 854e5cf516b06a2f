package dev.marquee.title;

import dev.marquee.catalog.MovieFacts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys under which films and people are found. Every engine indexes them as they are. */
public final class TitleKeys {
  /** A catalogue's habit of moving the article behind, so that lists sort: "Matrix, The". */
  private static final Pattern ARTICLE_BEHIND =
      Pattern.compile(
          "(?<rest>.+),\\s*(?<article>the|an?|le|la|les|l'|un|une|el|los|las|il|lo|gli|der|die|das|ein|eine)\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  /** Films known under more titles are known by the first ones. */
  private static final int MAX_TITLES = 30;

  private TitleKeys() {}

  /**
   * The ways to write a film's titles: display title first, then original and alternative ones;
   * each as it stands and, where that differs, with its numbers in digits. Empty for titles without
   * letters and digits.
   */
  public static List<TitleForm> forms(MovieFacts facts) {
    Set<TitleForm> forms = new LinkedHashSet<>();
    titles(facts).forEach(title -> forms.addAll(forms(title)));
    return List.copyOf(forms);
  }

  /** The ways to write one title or name. */
  public static List<TitleForm> forms(String title) {
    List<String> words = Folding.plainWords(articleInFront(title));
    if (words.isEmpty()) {
      return List.of();
    }
    List<String> digits = Numerals.inDigits(words);
    return digits.equals(words)
        ? List.of(TitleForm.of(words))
        : List.of(TitleForm.of(words), TitleForm.of(digits));
  }

  /**
   * The keys by which two records may be of one film: each title run together, numbers in digits. A
   * title without letters and digits is its own key.
   */
  public static List<String> matchKeys(MovieFacts facts) {
    Set<String> keys = new LinkedHashSet<>();
    titles(facts).forEach(title -> keys.add(matchKey(title)));
    return List.copyOf(keys);
  }

  /**
   * All keys under which a record is found when another arrives that may be of its film: its {@link
   * #matchKeys} and its {@link TitleVariants}.
   */
  public static List<String> recordKeys(MovieFacts facts) {
    Set<String> keys = new LinkedHashSet<>(matchKeys(facts));
    TitleVariants variants = TitleVariants.of(facts);
    keys.addAll(variants.wholes());
    keys.addAll(variants.parts());
    return List.copyOf(keys);
  }

  /** As {@link #matchKeys}, with numbers left as they are written. */
  public static List<String> literalKeys(MovieFacts facts) {
    Set<String> keys = new LinkedHashSet<>();
    for (String title : titles(facts)) {
      List<TitleForm> forms = forms(title);
      keys.add(forms.isEmpty() ? matchKey(title) : forms.getFirst().joined());
    }
    return List.copyOf(keys);
  }

  /** The key of one title, as in {@link #matchKeys}. */
  public static String matchKey(String title) {
    List<TitleForm> forms = forms(title);
    return forms.isEmpty() ? title.strip().toLowerCase(Locale.ROOT) : forms.getLast().joined();
  }

  /**
   * The key of a person: the name's words run together. A name without letters and digits is its
   * own key.
   */
  public static String personKey(String name) {
    List<String> words = Folding.plainWords(name);
    return words.isEmpty() ? name.strip().toLowerCase(Locale.ROOT) : String.join("", words);
  }

  /**
   * The words by which a form is found: each word, and each two neighbours run together, for those
   * who lose a blank or hyphen.
   */
  public static List<String> findWords(TitleForm form) {
    List<String> words = form.words();
    List<String> found = new ArrayList<>(words);
    for (int i = 1; i < words.size(); i++) {
      found.add(words.get(i - 1) + words.get(i));
    }
    return found;
  }

  /**
   * What is left of a form from each word on, run together: people begin to type a title at any of
   * its words.
   */
  public static List<String> starts(TitleForm form) {
    List<String> starts = new ArrayList<>(form.words().size());
    int offset = 0;
    for (String word : form.words()) {
      starts.add(form.joined().substring(offset));
      offset += word.length();
    }
    return starts;
  }

  static boolean isArticle(String word) {
    return ARTICLES.contains(word);
  }

  static String articleInFront(String title) {
    Matcher behind = ARTICLE_BEHIND.matcher(title);
    return behind.matches() ? behind.group("article") + " " + behind.group("rest") : title;
  }

  /** Title, original title, alternative titles; of very many the first. */
  static List<String> titles(MovieFacts facts) {
    List<String> titles = new ArrayList<>();
    titles.add(facts.title());
    facts.originalTitle().ifPresent(titles::add);
    titles.addAll(facts.alternativeTitles());
    return titles.size() > MAX_TITLES ? titles.subList(0, MAX_TITLES) : titles;
  }
}
