/**
 * Questions over HTTP. A request passes the filters ({@link dev.marquee.api.http.RequestLog},
 * {@link dev.marquee.api.http.ConnectionEnd}, {@link dev.marquee.api.http.AccessRules}, {@link
 * dev.marquee.api.http.BodyReading}, {@link dev.marquee.api.http.TurnTaking}) and is sent by {@link
 * dev.marquee.api.http.RouteTable} to one of the {@code ..Routes} classes. That one reads it with
 * {@link dev.marquee.api.http.QueryParameters} and {@link dev.marquee.api.http.Bodies}, asks the
 * store or a port, and answers with {@link dev.marquee.api.http.Answers}. Whatever goes wrong is
 * thrown, and becomes an answer in {@link dev.marquee.api.http.Problems}. The application starts
 * {@link dev.marquee.api.http.ApiServer}.
 */
@NullMarked
package dev.marquee.api.http;

import org.jspecify.annotations.NullMarked;
