package dev.marquee.app;

import dev.marquee.app.command.CommandTree;
import dev.marquee.app.command.Surroundings;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The program {@code marquee}. When it is told to end (Ctrl-C, SIGTERM), the command's thread is
 * interrupted and the process waits until the command has put away what it had open.
 */
public final class Marquee {
  /**
   * Supervisors kill after 10 to 30 seconds; a server lets requests in flight end within 8, a job
   * its batch.
   */
  private static final int END_WITHIN_SECONDS = 25;

  /** As of a JVM whose main method ends with an exception. */
  private static final int BROKEN = 1;

  private static final System.Logger LOG = System.getLogger(Marquee.class.getName());

  private Marquee() {}

  public static void main(String[] words) {
    CountDownLatch ended = new CountDownLatch(1);
    Thread command = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(command, ended), "end"));
    int exitCode = BROKEN;
    try {
      exitCode = CommandTree.of(Surroundings.ofProcess()).execute(words);
    } catch (Error broken) {
      // Left to itself it would end this thread only, and threads of libraries keep the process
      // alive.
      LOG.log(Level.ERROR, "Marquee is broken", broken);
    } finally {
      ended.countDown();
    }
    System.exit(exitCode);
  }

  private static void end(Thread command, CountDownLatch ended) {
    command.interrupt();
    try {
      ended.await(END_WITHIN_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
