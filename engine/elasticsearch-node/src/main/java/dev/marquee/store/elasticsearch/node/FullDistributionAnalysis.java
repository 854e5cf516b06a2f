package dev.marquee.store.elasticsearch.node;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

/**
 * Registers the analysis that our mappings name and the published server core lacks. It is Lucene's
 * own, under the names and settings of the full distribution, so that the mappings stay what they
 * are there.
 */
public final class FullDistributionAnalysis extends Plugin implements AnalysisPlugin {

  @Override
  public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
    return Map.of("english", (index, environment, name, settings) -> new English(name));
  }

  @Override
  public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
    return Map.of(
        "edge_ngram", (index, environment, name, settings) -> new EdgeNGrams(name, settings));
  }

  @Override
  public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
    return Map.of(
        "keyword",
        (index, environment, name, settings) ->
            TokenizerFactory.newFactory(name, KeywordTokenizer::new));
  }

  static final class English extends AbstractIndexAnalyzerProvider<EnglishAnalyzer> {
    private final EnglishAnalyzer analyzer = new EnglishAnalyzer();

    English(String name) {
      super(name);
    }

    @Override
    public EnglishAnalyzer get() {
      return analyzer;
    }
  }

  static final class EdgeNGrams extends AbstractTokenFilterFactory {
    private final int min;
    private final int max;

    EdgeNGrams(String name, Settings settings) {
      super(name);
      this.min = settings.getAsInt("min_gram", 1);
      this.max = settings.getAsInt("max_gram", 2);
    }

    @Override
    public TokenStream create(TokenStream tokens) {
      return new EdgeNGramTokenFilter(tokens, min, max, false);
    }
  }
}
