package dev.marquee.store;

/**
 * One change that was not stored, while others of its batch were.
 *
 * @param index place in the batch, from 0
 * @param reason a sentence for an operator
 */
public record WriteFailure(int index, StoreException.Kind kind, String reason) {}
