// @ts-check
import { html } from 'lit';
import { LAST_PAGE, PAGE_SIZE, addressOf } from './search-address.js';

const NEIGHBOURS = 1;

/** The pages a pager names: first, last, and those around the current one; 0 stands for a gap. @param {number} page @param {number} last */
export function pagesShown(page, last) {
  const near = Array.from({ length: last }, (_, at) => at + 1).filter(
    (number) => number === 1 || number === last || Math.abs(number - page) <= NEIGHBOURS);
  return near.flatMap((number, at) => {
    const skipped = number - (near[at - 1] ?? 0) - 1;
    return skipped === 0 ? [number] : skipped === 1 ? [number - 1, number] : [0, number];
  });
}

/** @param {import('./search-address.js').Search} search @param {number} total */
export function resultPager(search, total) {
  const last = Math.min(Math.ceil(total / PAGE_SIZE), LAST_PAGE);
  if (last < 2) {
    return '';
  }
  const { page } = search;
  const to = (/** @type {number} */ number) => addressOf({ ...search, page: number });
  return html`<nav class="pager" aria-label="Pages of results"><ul>
    ${page > 1 ? html`<li><a href=${to(page - 1)} rel="prev">Previous</a></li>` : ''}
    ${pagesShown(page, last).map((number) => number === 0 ? html`<li class="gap" aria-hidden="true">…</li>` : html`<li class="number">
      <a href=${to(number)} aria-label=${`Page ${number}`} aria-current=${number === page ? 'page' : 'false'}>${number}</a></li>`)}
    ${page < last ? html`<li><a href=${to(page + 1)} rel="next">Next</a></li>` : ''}
  </ul></nav>`;
}
