package dev.marquee.analytics.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.analytics.sentiment.Judgement.Judged;
import dev.marquee.analytics.sentiment.Judgement.NotJudged;
import dev.marquee.analytics.sentiment.Judgement.Reason;
import dev.marquee.review.Label;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedModelTest {
  private static final long MAX_BYTES = 15_000_000;

  /** Of the sentences of this project with a label, see docs/decisions/0010. */
  private static final double SHARE_OF_SENTENCES = 0.9;

  private static final SentimentModel MODEL = SentimentModel.shipped();

  @Test
  void isSmall() throws IOException {
    try (InputStream in = SentimentModel.class.getResourceAsStream("sentiment.model")) {
      assertThat(Objects.requireNonNull(in).readAllBytes().length).isLessThan((int) MAX_BYTES);
    }
    assertThat(MODEL.reviews()).isEqualTo(25_000);
  }

  @Test
  void tellsWhichWordsCarriedTheLabel() {
    assertThat(MODEL.judge("The plot is a mess, but the actors are wonderful. Highly recommended!"))
        .isInstanceOfSatisfying(
            Judged.class,
            judged -> {
              assertThat(judged.sentiment().label()).isEqualTo(Label.GOOD);
              assertThat(String.join(" ", judged.because())).contains("wonderful", "recommended");
            });
  }

  @Test
  void tellsMostSentences() throws IOException {
    List<String> wrong = new ArrayList<>();
    int all = 0;
    for (String line : sentences()) {
      String[] cells = line.split("\t", 2);
      String said = said(MODEL.judge(cells[1]));
      all++;
      if (!said.equals(cells[0])) {
        wrong.add(said + " for " + line);
      }
    }
    assertThat(all).isEqualTo(200);
    assertThat(1 - (double) wrong.size() / all)
        .as(String.join("\n", wrong))
        .isGreaterThanOrEqualTo(SHARE_OF_SENTENCES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \u0085 ", "...", "👍", "ok", "the film", "<br /><br />", "12"})
  void refusesTextsWithoutContent(String text) {
    assertThat(MODEL.judge(text)).isEqualTo(new NotJudged(Reason.TOO_SHORT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ce film est une merveille, je le conseille à tous.",
        "Der Film ist leider sehr langweilig und viel zu lang.",
        "Una película maravillosa que no me cansaré de ver.",
        "Это лучший фильм года",
        "とても面白い映画でした 最高",
        "Bu film çok güzel ve çok eğlenceli"
      })
  void refusesOtherLanguages(String text) {
    assertThat(MODEL.judge(text)).isEqualTo(new NotJudged(Reason.UNSUPPORTED_LANGUAGE));
  }

  @Test
  void readsTheFirstFiftyThousandLettersOfAHugeText() {
    String huge = "An awful, boring film. <b>".repeat(200_000);
    assertThat(huge.length()).isGreaterThan(5_000_000);
    assertThat(MODEL.judge(huge)).isEqualTo(MODEL.judge(huge.substring(0, 50_000)));
    assertThat(said(MODEL.judge(huge))).isEqualTo("Bad");
  }

  @Test
  void saysTheSameUnderTheTurkishLocale() {
    String text = "BRILLIANT ACTING, IT IS A FILM I LIKE";
    Judgement usual = MODEL.judge(text);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(MODEL.judge(text)).isEqualTo(usual);
      assertThat(MODEL.judge(text.toLowerCase(Locale.ROOT)))
          .isInstanceOfSatisfying(
              Judged.class, judged -> assertThat(judged.sentiment().label()).isEqualTo(Label.GOOD));
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String said(Judgement judgement) {
    return switch (judgement) {
      case Judged judged -> judged.sentiment().label().text();
      case NotJudged refused -> refused.reason().text();
    };
  }

  private static List<String> sentences() throws IOException {
    try (InputStream in = ShippedModelTest.class.getResourceAsStream("sentences.tsv");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    }
  }
}
