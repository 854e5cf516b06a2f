package dev.marquee.app.terminal;

import java.util.OptionalLong;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far long work is, with its rate and the time left, on a line that is drawn over;
 * nothing where no person watches. Used by one thread at a time.
 */
public final class ProgressDisplay implements AutoCloseable {
  /** Fits into a usual window beside its border. */
  private static final int LINE_LENGTH = 96;

  private static final long BYTES_PER_KB = 1_000;

  private final Terminal terminal;
  private final String unit;
  private final long unitSize;

  private @Nullable ProgressBar bar;
  private String task = "";

  private ProgressDisplay(Terminal terminal, String unit, long unitSize) {
    this.terminal = terminal;
    this.unit = unit;
    this.unitSize = unitSize;
  }

  /** For work whose steps are bytes. */
  public static ProgressDisplay ofBytes(Terminal terminal) {
    return new ProgressDisplay(terminal, " kB", BYTES_PER_KB);
  }

  /** For work whose steps have no name. */
  public static ProgressDisplay ofSteps(Terminal terminal) {
    return new ProgressDisplay(terminal, "", 1);
  }

  /** Shows the state of a task; another task than the last begins a line of its own. */
  public void at(String newTask, long done, OptionalLong total) {
    if (!terminal.interactive()) {
      return;
    }
    if (bar == null || !newTask.equals(task)) {
      close();
      task = newTask;
      bar = newBar();
    }
    bar.maxHint(total.orElse(-1));
    bar.stepTo(done);
  }

  private ProgressBar newBar() {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setUnit(unit, unitSize)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new DelegatingProgressBarConsumer(this::draw, LINE_LENGTH))
        .showSpeed()
        .build();
  }

  private void draw(String line) {
    terminal.err().print("\r" + line);
    terminal.err().flush();
  }

  /** Ends the line that is being drawn over, if there is one. */
  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
      terminal.say("");
    }
  }
}
