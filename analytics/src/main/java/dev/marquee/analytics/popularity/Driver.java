package dev.marquee.analytics.popularity;

/**
 * What a film has that moves its forecast.
 *
 * @param words part of a sentence, such as "a budget of 250,000,000 dollars"
 * @param points by which the forecast is higher than it would be if the film were usual in this;
 *     negative when lower
 */
public record Driver(String words, double points) {}
