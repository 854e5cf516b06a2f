/**
 * What every store must do, as tests. Each port has one suite, an abstract class that an adapter
 * extends in its test scope by saying how its store is opened; nothing in a suite knows the engine.
 * The films they are asked about stand in {@link dev.marquee.store.contract.SampleFilms}.
 */
@NullMarked
package dev.marquee.store.contract;

import org.jspecify.annotations.NullMarked;
