package dev.marquee.bench.sentiment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.bench.report.Circumstances;
import dev.marquee.bench.report.MarkdownTable;
import dev.marquee.bench.report.QualityReport;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How well reviews were labelled.
 *
 * @param refused reviews that got no label, which no measure counts
 * @param reviewsPerSecond of one thread, the first ones included
 * @param worst the reviews that were labelled wrong with the most certainty, the worst first
 */
public record SentimentReport(
    Scores scores, int refused, double reviewsPerSecond, List<Mistake> worst)
    implements QualityReport {
  /** The first gate of docs/decisions/0010, of all reviews. */
  private static final double MIN_ACCURACY = 0.923;

  private static final double MAX_CALIBRATION_ERROR = 0.02;
  private static final int WORST = 20;
  private static final int SHOWN_LETTERS = 160;
  private static final double PER_CENT = 100;

  public SentimentReport {
    worst = List.copyOf(worst);
  }

  /**
   * A review that was labelled wrong.
   *
   * @param said the score it got
   * @param beginning of its text
   */
  public record Mistake(String label, double said, String beginning) {
    static Mistake of(Answer answer) {
      String text = answer.review().text().replace("<br />", " ");
      return new Mistake(
          answer.review().label().text(),
          answer.sentiment().score(),
          text.length() > SHOWN_LETTERS ? text.substring(0, SHOWN_LETTERS) + " .." : text);
    }
  }

  static SentimentReport of(List<Answer> answers, int refused, double reviewsPerSecond) {
    List<Mistake> worst =
        answers.stream()
            .filter(answer -> !answer.isRight())
            .sorted(Comparator.comparingDouble(Answer::error).reversed())
            .limit(WORST)
            .map(Mistake::of)
            .toList();
    return new SentimentReport(Scores.of(answers), refused, reviewsPerSecond, worst);
  }

  /** Whether the gates hold; a review without a label is a wrong one. */
  @Override
  public boolean pass() {
    return accuracyOfAll() >= MIN_ACCURACY && scores.calibrationError() <= MAX_CALIBRATION_ERROR;
  }

  /** The share of all reviews that got their label. */
  public double accuracyOfAll() {
    int all = scores.cases() + refused;
    return all == 0 ? 0 : (double) (scores.truePositives() + scores.trueNegatives()) / all;
  }

  /** The tables as Markdown, for a terminal. */
  @Override
  public String table() {
    return measures() + "\n" + confusion() + "\n" + mistakes();
  }

  private MarkdownTable measures() {
    return new MarkdownTable("measure", "result", "gate")
        .row("reviews", String.valueOf(scores.cases() + refused), "")
        .row("without a label", String.valueOf(refused), "")
        .row("accuracy", percent(accuracyOfAll()), "at least " + percent(MIN_ACCURACY))
        .row("precision", percent(scores.precision()), "")
        .row("recall", percent(scores.recall()), "")
        .row("F1", percent(scores.f1()), "")
        .row(
            "area under the curve", String.format(Locale.ROOT, "%.4f", scores.areaUnderCurve()), "")
        .row(
            "expected calibration error",
            percent(scores.calibrationError()),
            "at most " + percent(MAX_CALIBRATION_ERROR))
        .row("reviews a second", String.format(Locale.ROOT, "%.0f", reviewsPerSecond), "");
  }

  private MarkdownTable confusion() {
    return new MarkdownTable("", "called Good", "called Bad")
        .row(
            "Good", String.valueOf(scores.truePositives()), String.valueOf(scores.falseNegatives()))
        .row(
            "Bad", String.valueOf(scores.falsePositives()), String.valueOf(scores.trueNegatives()));
  }

  private MarkdownTable mistakes() {
    MarkdownTable table = new MarkdownTable("label", "score", "worst mistakes");
    for (Mistake mistake : worst) {
      table.row(
          mistake.label(), String.format(Locale.ROOT, "%.3f", mistake.said()), mistake.beginning());
    }
    return table;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share * PER_CENT);
  }

  /**
   * The report as Markdown, without the texts of the mistakes: they are their writers', and reports
   * are kept.
   */
  @Override
  public String markdown(Circumstances circumstances) {
    return "# Sentiment\n\n" + circumstances.markdown() + "\n" + measures() + "\n" + confusion();
  }

  /** The whole report as JSON. */
  @Override
  public ObjectNode document(Circumstances circumstances) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("circumstances", circumstances.document());
    node.put("pass", pass());
    node.put("reviews", scores.cases() + refused);
    node.put("without_label", refused);
    node.put("accuracy", accuracyOfAll());
    node.put("precision", scores.precision());
    node.put("recall", scores.recall());
    node.put("f1", scores.f1());
    node.put("area_under_curve", scores.areaUnderCurve());
    node.put("calibration_error", scores.calibrationError());
    node.put("reviews_per_second", reviewsPerSecond);
    node.putObject("confusion")
        .put("true_good", scores.truePositives())
        .put("false_good", scores.falsePositives())
        .put("true_bad", scores.trueNegatives())
        .put("false_bad", scores.falseNegatives());
    ArrayNode mistakes = node.putArray("worst");
    for (Mistake mistake : worst) {
      mistakes
          .addObject()
          .put("label", mistake.label())
          .put("score", mistake.said())
          .put("beginning", mistake.beginning());
    }
    return node;
  }
}
