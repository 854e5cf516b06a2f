package dev.marquee.indexer.review.draft;

import dev.marquee.review.Review;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The one place that says what a review's text looks like:
 *
 * <ul>
 *   <li>tags are gone, entities are decoded once;
 *   <li>C1 control characters are what Windows-1252 has in their place, all other control
 *       characters and halves of characters are gone;
 *   <li>runs of blanks are one blank; a line end stays one, several of them are a blank line
 *       between paragraphs;
 *   <li>at most {@link Review#MAX_TEXT_LENGTH} characters, never half of one at the end.
 * </ul>
 *
 * Time and memory are bounded whatever comes in: markup is cut before it is parsed, its tree is no
 * deeper than {@link #MAX_DEPTH}, and walked without recursion.
 */
public final class ReviewText {
  /** What stands behind is not looked at; ten times the text leaves room for much markup. */
  static final int MAX_MARKUP_LENGTH = 10 * Review.MAX_TEXT_LENGTH;

  /** Texts of reviews nest three or four tags; deeper ones close the tag before them. */
  public static final int MAX_DEPTH = 64;

  /** Elements that end a line of their own where they begin and end. */
  private static final Set<String> LINES = Set.of("br", "li", "tr", "div", "dt", "dd");

  private static final Set<String> UNSEEN =
      Set.of("script", "style", "template", "head", "iframe", "noscript");

  private ReviewText() {}

  /** From a field of a table or document, which may hold markup; absent when nothing is left. */
  public static Optional<String> ofField(String field) {
    if (field.indexOf('<') < 0 && field.indexOf('&') < 0) {
      FoldedText text = new FoldedText(Review.MAX_TEXT_LENGTH);
      text.append(field, true);
      return text.result();
    }
    String markup = field.substring(0, Math.min(field.length(), MAX_MARKUP_LENGTH));
    Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
    return of(parser.parseInput(markup, "").body(), true);
  }

  /** From a place of a page, where line ends of the source mean nothing; absent when blank. */
  public static Optional<String> ofElement(Element element) {
    return of(element, false);
  }

  private static Optional<String> of(Element root, boolean keepsLineEnds) {
    FoldedText text = new FoldedText(Review.MAX_TEXT_LENGTH);
    NodeTraversor.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
              text.append(words.getWholeText(), keepsLineEnds);
            } else if (node instanceof Element element) {
              if (UNSEEN.contains(element.normalName())) {
                return FilterResult.SKIP_ENTIRELY;
              }
              separate(element, text);
            }
            return text.isFull() ? FilterResult.STOP : FilterResult.CONTINUE;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && !element.normalName().equals("br")) {
              separate(element, text);
            }
            return FilterResult.CONTINUE;
          }
        },
        root);
    return text.result();
  }

  private static void separate(Element element, FoldedText text) {
    if (element.normalName().equals("br")) {
      text.breakLine();
    } else if (LINES.contains(element.normalName())) {
      text.startLine();
    } else if (element.isBlock()) {
      text.startParagraph();
    }
  }
}
