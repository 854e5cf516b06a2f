package dev.marquee.analytics.behaviour;

import dev.marquee.audience.Origin;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What came of films being shown, by the list or page that showed them.
 *
 * @param lines in the order of {@link Origin}, at the end those without one; lists that neither
 *     showed a film nor were clicked are left out
 */
public record ClickThrough(List<Line> lines) {
  /**
   * So many films are held as shown on one visit, which bounds the memory; further ones, which no
   * person looks at, do not count.
   */
  public static final int MAX_SHOWN = 10_000;

  /**
   * One list.
   *
   * @param origin empty where clients did not tell it
   * @param shown films that were shown on a visit, each once for a visit
   * @param clicked those of them that were clicked later in the visit
   * @param positioned clicks that told the film's position, whether it was told as shown or not
   * @param positions the sum of those positions, the first being 1
   */
  public record Line(
      Optional<Origin> origin, long shown, long clicked, long positioned, long positions) {

    /** The part of the shown films that was clicked, 0 to 1; empty when none was shown. */
    public OptionalDouble rate() {
      return shown == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) clicked / shown);
    }

    /** 1 is the first of the list; empty when no click told its position. */
    public OptionalDouble meanPosition() {
      return positioned == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of((double) positions / positioned);
    }
  }

  public ClickThrough {
    lines = List.copyOf(lines);
  }

  /** Holds the films shown on each visit of the account that goes by. */
  public static Figure<ClickThrough> figure() {
    return new ClickFigure();
  }

  /** A row for each list; rates are 0 to 1. */
  public Table table() {
    return new Table(
        "click_through",
        List.of("origin", "shown", "clicked", "click_through_rate", "mean_clicked_position"),
        lines.stream().map(ClickThrough::row).toList());
  }

  private static List<String> row(Line line) {
    return List.of(
        line.origin().map(Origin::text).orElse(""),
        Table.cell(line.shown()),
        Table.cell(line.clicked()),
        Table.cell(line.rate()),
        Table.cell(line.meanPosition()));
  }
}
