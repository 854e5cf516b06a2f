package dev.marquee.store.lucene;

import dev.marquee.document.ReviewField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How text becomes terms: stories and reviews by Lucene's English analysis (which the {@code
 * english} analyser of Elasticsearch equals); words that are folded already are parted at blanks.
 */
final class StoryAnalysis {
  private static final Analyzer ENGLISH = new EnglishAnalyzer();

  private static final Analyzer WHOLE = new KeywordAnalyzer();

  private static final Analyzer BY_FIELD =
      new PerFieldAnalyzerWrapper(
          new WhitespaceAnalyzer(),
          Map.of(
              IndexField.STORY, ENGLISH,
              ReviewField.TEXT, ENGLISH,
              IndexField.PERSON_KEY, WHOLE,
              IndexField.GENRE_KEY, WHOLE,
              IndexField.KEYWORD_KEY, WHOLE));

  private StoryAnalysis() {}

  static Analyzer analyzer() {
    return BY_FIELD;
  }

  /** The story terms of a word: usually one, none for a function word. */
  static List<String> terms(String word) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream tokens = ENGLISH.tokenStream(IndexField.STORY, word)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term.toString());
      }
      tokens.end();
    }
    return terms;
  }
}
