// @ts-check
import { html, svg } from 'lit';

/** Small drawings of our own; all are decoration beside words that say the same. */

export const personMark = html`<svg class="person-mark" viewBox="0 0 32 48" aria-hidden="true" focusable="false">
  <rect width="32" height="48" class="ground"/><circle cx="16" cy="19" r="7"/><path d="M3 48C3 35 8 29 16 29S29 35 29 48Z"/></svg>`;

export const star = html`<svg class="star" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
  <path d="M10 1L12.8 7.2L19.5 7.9L14.5 12.4L15.9 19L10 15.6L4.1 19L5.5 12.4L.5 7.9L7.2 7.2Z"/></svg>`;

export const cross = html`<svg class="cross" viewBox="0 0 12 12" aria-hidden="true" focusable="false"><path d="M2 2L10 10M10 2L2 10"/></svg>`;

/** Rows of empty seats before an empty screen. */
export const emptyHouse = html`<svg class="notice-drawing" viewBox="0 0 240 130" aria-hidden="true" focusable="false">
  <rect class="screen" x="40" y="14" width="160" height="66" rx="3"/>
  <g class="seats">${[0, 1, 2].map((row) => [0, 1, 2, 3, 4, 5, 6].map((seat) => svg`<path d="M2 34V10Q2 2 14 2Q26 2 26 10V34Z"
    transform=${`translate(${14 + seat * 31 - (row % 2) * 8} ${80 + row * 16})`}/>`))}</g></svg>`;

/** A film that tore. */
export const tornFilm = html`<svg class="notice-drawing" viewBox="0 0 240 130" aria-hidden="true" focusable="false">
  <path class="strip" d="M0 34H104L92 52L108 66L94 82L104 98H0Z"/><path class="strip" d="M240 42H138L128 58L142 74L126 90L134 106H240Z"/>
  <path class="holes" d="M6 42H100M6 90H96"/><path class="holes" d="M144 50H236M140 98H236"/>
  <g class="screen"><rect x="8" y="50" width="34" height="32"/><rect x="48" y="50" width="34" height="32"/><rect x="156" y="58" width="34" height="32"/>
    <rect x="196" y="58" width="34" height="32"/></g></svg>`;

/** A ticket nobody can read. */
export const lostTicket = html`<svg class="notice-drawing" viewBox="0 0 240 130" aria-hidden="true" focusable="false">
  <g transform="rotate(-7 120 65)"><path class="strip" d="M30 30H210V52A13 13 0 0 0 210 78V100H30V78A13 13 0 0 0 30 52Z"/>
    <path class="holes" d="M166 36V96"/><path class="screen" d="M52 52H140V60H52ZM52 70H112V78H52Z"/>
    <path class="question" d="M180 56Q180 47 188 47Q196 47 196 55Q196 63 188 67V72M188 81V83"/></g></svg>`;
