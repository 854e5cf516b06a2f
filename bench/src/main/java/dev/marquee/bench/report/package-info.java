/**
 * What stands around a measured number. Gives the machine, the time and the state of the sources
 * under which something was measured, and writes tables; the packages that measure put both into
 * files to be kept under {@code bench/results}.
 */
@NullMarked
package dev.marquee.bench.report;

import org.jspecify.annotations.NullMarked;
