package dev.marquee.analytics.sentiment;

import dev.marquee.analytics.sentiment.Judgement.Judged;
import dev.marquee.analytics.sentiment.Judgement.NotJudged;
import dev.marquee.analytics.sentiment.Judgement.Reason;
import dev.marquee.review.Review;
import dev.marquee.review.Sentiment;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Tells whether an English text speaks for its film or against it: a linear model over n-grams,
 * each scaled by how unevenly it stands in good and bad reviews, a text scaled to unit length (Wang
 * & Manning 2012, "Baselines and Bigrams"), its score made a probability. Immutable; any number of
 * threads may use one.
 */
public final class SentimentModel {
  /** What stands behind this many characters of a text does not count. */
  public static final int MAX_TEXT_LENGTH = Review.MAX_TEXT_LENGTH;

  private static final String SHIPPED = "sentiment.model";

  private final ModelParts parts;
  private final Language language;
  private final float[] weights;
  private final float[] squaredRatios;

  SentimentModel(ModelParts parts) {
    this.parts = parts;
    language = Language.shipped();
    weights = parts.quantisation().weights();
    squaredRatios = parts.quantisation().squaredRatios();
  }

  /** The one that comes with Marquee, read when it is first asked for; see docs/models. */
  public static SentimentModel shipped() {
    return Shipped.MODEL;
  }

  /**
   * Reads what {@link #write} wrote; the stream stays open.
   *
   * @throws IOException also when it is something else; the message says so in a sentence
   */
  public static SentimentModel read(InputStream in) throws IOException {
    return new SentimentModel(ModelFile.read(in));
  }

  /** Writes the layout of {@code ModelFile}; the stream stays open. */
  public void write(OutputStream out) throws IOException {
    ModelFile.write(parts, out);
  }

  /** How many reviews it was trained with. */
  public int reviews() {
    return parts.reviews();
  }

  /** Where the plane stands for a text that says nothing; positive on the good side. */
  float bias() {
    return parts.bias();
  }

  /** How many n-grams it knows. */
  public int ngrams() {
    return parts.ngrams().sortedKeys().length;
  }

  /** Whether a text speaks for its film, with the words that say so. */
  public Judgement judge(String text) {
    Tokens tokens = tokens(text);
    Optional<Reason> refusal = refusal(tokens);
    if (refusal.isPresent()) {
      return new NotJudged(refusal.get());
    }
    Sentiment sentiment = sentiment(tokens);
    Explanation explanation =
        new Explanation(tokens, sentiment.label(), this::weight, language::isSmallWord);
    return new Judged(sentiment, explanation.strongest());
  }

  /** Whether a text speaks for its film; empty when that cannot be told. */
  public Optional<Sentiment> sentiment(String text) {
    Tokens tokens = tokens(text);
    return refusal(tokens).isPresent() ? Optional.empty() : Optional.of(sentiment(tokens));
  }

  /** Gives each review its sentiment, or none where its text cannot be judged. */
  public UnaryOperator<Review> labeller() {
    return review -> review.withSentiment(sentiment(review.text()));
  }

  private static Tokens tokens(String text) {
    return Tokens.of(text.length() > MAX_TEXT_LENGTH ? text.substring(0, MAX_TEXT_LENGTH) : text);
  }

  private Optional<Reason> refusal(Tokens tokens) {
    return language.refusal(tokens, hash -> parts.ngrams().find(Ngrams.keyOf(hash)) >= 0);
  }

  private Sentiment sentiment(Tokens tokens) {
    return new Sentiment(parts.calibration().probability(score(tokens)));
  }

  /** The distance from the deciding plane, positive for good texts. */
  private double score(Tokens tokens) {
    int[] keys = Ngrams.all(tokens);
    int known = parts.ngrams().find(keys);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < known; i++) {
      sum += weights[Byte.toUnsignedInt(parts.ngrams().weight(keys[i]))];
      squares += squaredRatios[Byte.toUnsignedInt(parts.ngrams().ratio(keys[i]))];
    }
    return parts.bias() + (squares == 0 ? 0 : sum / Math.sqrt(squares));
  }

  /** What an n-gram says for the film, against it if negative; 0 for one that is not known. */
  private float weight(int key) {
    int place = parts.ngrams().find(key);
    return place < 0 ? 0 : weights[Byte.toUnsignedInt(parts.ngrams().weight(place))];
  }

  /** Read by the first thread that asks. */
  private static final class Shipped {
    static final SentimentModel MODEL = load();

    private static SentimentModel load() {
      try (InputStream in = SentimentModel.class.getResourceAsStream(SHIPPED)) {
        if (in == null) {
          throw new IllegalStateException("this build of Marquee has no sentiment model");
        }
        return read(in);
      } catch (IOException damaged) {
        throw new UncheckedIOException(damaged);
      }
    }
  }
}
