// @ts-check

/**
 * Tells Marquee what the visitor does, through /marquee.js, which these pages load as those of other sites do. Where that was not loaded, nothing
 * is told.
 *
 * @param {{action: string, movie_id?: string, origin?: string, position?: number, query?: string, value?: number}} event
 */
export const tell = (event) => /** @type {any} */ (window).marquee?.tell(event);
