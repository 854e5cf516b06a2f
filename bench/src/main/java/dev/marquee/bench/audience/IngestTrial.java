package dev.marquee.bench.audience;

import dev.marquee.bench.http.Connections;
import dev.marquee.bench.http.RawRequest;
import dev.marquee.bench.report.Progress;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Clients that send batches of events, each as soon as the one before is acknowledged. One batch in
 * fifty is sent twice, as after a lost connection.
 */
public final class IngestTrial {
  private static final int REPEAT_EVERY = 50;
  private static final int OK = 200;
  private static final String MEASURE = "events taken in";

  /** A server that merges segments on the same cores may keep a client waiting. */
  private static final Duration TIMEOUT = Duration.ofMinutes(1);

  private final URI server;
  private final InventedEvents events;
  private final AtomicLong next;
  private final AtomicLong acknowledged = new AtomicLong();

  private IngestTrial(URI server, InventedEvents events, long first) {
    this.server = server;
    this.events = events;
    this.next = new AtomicLong(first);
  }

  /**
   * What came of it.
   *
   * @param events different ones that were acknowledged
   * @param seconds from the first request to the last answer
   * @param all events, those of the warm-up included
   * @param bytesEach of an event as it is sent
   */
  public record Result(long events, double seconds, long all, int bytesEach) {
    public double perSecond() {
      return events / seconds;
    }
  }

  /**
   * Sends.
   *
   * @param first number of the events
   * @param warmUp of the same before, not counted
   * @throws IOException when a request is not answered with 200
   */
  public static Result run(
      URI server,
      InventedEvents events,
      long first,
      int clients,
      int batch,
      Duration warmUp,
      Duration length,
      Progress progress)
      throws IOException, InterruptedException {
    IngestTrial trial = new IngestTrial(server, events, first);
    trial.run(clients, batch, warmUp, progress);
    long before = trial.acknowledged.get();
    long start = System.nanoTime();
    int bytesEach = trial.run(clients, batch, length, progress);
    double seconds = (System.nanoTime() - start) / 1e9;
    long all = trial.acknowledged.get();
    return new Result(all - before, seconds, all, bytesEach);
  }

  /** Gives the bytes that an event took. */
  private int run(int clients, int batch, Duration length, Progress progress)
      throws IOException, InterruptedException {
    List<Callable<Integer>> senders = new ArrayList<>();
    long start = System.nanoTime();
    long end = start + length.toNanos();
    for (int client = 0; client < clients; client++) {
      senders.add(() -> send(batch, end));
    }
    senders.add(() -> tell(progress, start, end));
    int bytesEach = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(clients + 1)) {
      for (Future<Integer> sender : threads.invokeAll(senders)) {
        bytesEach = Math.max(bytesEach, sender.get());
      }
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException refused ? refused : new IOException(failed);
    }
    return bytesEach;
  }

  /** Gives the bytes that an event took. */
  private int send(int batch, long end) throws IOException {
    EventBody body = EventBody.of(server, events, next.get(), batch);
    try (Connections connections = new Connections(server, TIMEOUT)) {
      for (int sent = 0; System.nanoTime() < end; sent++) {
        RawRequest request = body.numbered(next.getAndAdd(batch));
        send(connections, request);
        acknowledged.addAndGet(batch);
        if (sent % REPEAT_EVERY == 0) {
          send(connections, request);
        }
      }
    }
    return body.size() / body.events();
  }

  private static void send(Connections connections, RawRequest request) throws IOException {
    int status = connections.send(request);
    if (status != OK) {
      throw new IOException("events were answered with status " + status);
    }
  }

  private int tell(Progress progress, long start, long end) throws InterruptedException {
    int seconds = (int) Math.ceil((end - start) / 1e9);
    for (int second = 0; second < seconds; second++) {
      progress.at(MEASURE, second, seconds);
      Thread.sleep(Duration.ofSeconds(1));
    }
    return 0;
  }
}
