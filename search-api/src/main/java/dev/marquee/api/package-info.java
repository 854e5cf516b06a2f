/**
 * What the HTTP interface needs of the rest of the house. The application fills in {@link
 * dev.marquee.api.ApiSettings} and {@link dev.marquee.api.ApiParts} and starts {@link
 * dev.marquee.api.http.ApiServer} with them. Reading goes straight to the store; everything that
 * changes the catalogue or runs for long goes through the ports declared here.
 */
@NullMarked
package dev.marquee.api;

import org.jspecify.annotations.NullMarked;
