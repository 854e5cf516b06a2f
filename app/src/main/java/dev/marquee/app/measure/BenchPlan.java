package dev.marquee.app.measure;

import dev.marquee.bench.load.LoadSettings;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to be measured.
 *
 * @param store the address of the store that is served
 * @param files whose import is timed, absolute; none for no such measure
 * @param sources a folder in the checkout of what is measured, need not be one
 * @param flags of the command, for the report
 */
public record BenchPlan(
    String store, List<Path> files, LoadSettings load, Path sources, List<String> flags) {
  public BenchPlan {
    files = List.copyOf(files);
    flags = List.copyOf(flags);
  }
}
