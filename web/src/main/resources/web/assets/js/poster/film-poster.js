// @ts-check
import { LitElement, css, html, svg } from 'lit';
import { designPoster } from './poster-design.js';
import { setTitle } from './title-setting.js';

/** Whether pictures may be loaded from elsewhere; whoever runs this Marquee decides, and the server says it in the page. */
const REMOTE = document.documentElement.dataset.posters === 'remote';

/** The line at the foot of the sheet. */
const NOTE = Object.freeze({ x: 15, y: 282.5, width: 170, height: 7, hang: /** @type {const} */ ('bottom') });
const NOTE_CAP = 6.4;
const LONGEST_NOTE = 26;

/** @param {import('./poster-design.js').PosterSubject} film the year, and genres as far as there is room */
function noteOf({ release_year: year, genres = [] }) {
  const parts = [year ? String(year) : '', ...genres.slice(0, 2)].filter(Boolean);
  while (parts.join(' · ').length > LONGEST_NOTE) {
    parts.pop();
  }
  return parts.join(' · ');
}

/**
 * `<film-poster>`: a poster drawn from what we know of a film, without any network. Where pictures may be loaded, the film's own is laid
 * over it as soon as it is there; one that never comes leaves the drawing. Decoration unless `label` says otherwise.
 */
export class FilmPoster extends LitElement {
  static properties = {
    film: { attribute: false },
    thumbnail: { type: Boolean, reflect: true },
    label: {},
    picture: { state: true },
  };

  static styles = css`
    :host { display: block; position: relative; aspect-ratio: 2 / 3; overflow: hidden; }
    svg { display: block; width: 100%; height: 100%; }
    img { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: cover; }
  `;

  constructor() {
    super();
    /** @type {import('./poster-design.js').PosterSubject | undefined} */
    this.film = undefined;
    /** For 32 pixels: the heart of the picture, no letters. */
    this.thumbnail = false;
    /** What a screen reader says; without it the poster is hidden from screen readers. */
    this.label = '';
    /** What became of the film's own picture. @type {'awaited' | 'shown' | 'missing'} */
    this.picture = 'awaited';
  }

  /** @param {Map<string, unknown>} changes */
  willUpdate(changes) {
    if (changes.has('film')) {
      this.picture = 'awaited';
    }
    if (this.label) {
      this.setAttribute('role', 'img');
      this.setAttribute('aria-label', this.picture === 'shown' ? this.label : `${this.label}, drawn by Marquee`);
      this.removeAttribute('aria-hidden');
    } else {
      this.removeAttribute('role');
      this.removeAttribute('aria-label');
      this.setAttribute('aria-hidden', 'true');
    }
  }

  render() {
    if (!this.film) {
      return '';
    }
    const design = designPoster(this.film);
    return html`<svg viewBox=${this.thumbnail ? design.focus : '0 0 200 300'} preserveAspectRatio="xMidYMid slice" focusable="false">
      ${design.picture}${this.thumbnail ? '' : this.#letters(this.film, design)}
    </svg>${this.#ownPicture(this.film)}`;
  }

  /** @param {import('./poster-design.js').PosterSubject} film */
  #ownPicture({ poster_url: address }) {
    if (!REMOTE || this.thumbnail || !address?.startsWith('https://') || this.picture === 'missing') {
      return '';
    }
    return html`<img alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" src=${address}
      @load=${() => (this.picture = 'shown')} @error=${() => (this.picture = 'missing')}>`;
  }

  /** @param {import('./poster-design.js').PosterSubject} film @param {import('./poster-design.js').PosterDesign} design */
  #letters(film, design) {
    const ink = design.ink ?? design.palette.type;
    const align = design.box.align ?? 'middle';
    const noteStyle = { weight: 0.13, waist: 50, stretch: 1.05, spacing: 0.3 };
    const note = noteOf(film);
    return svg`${setTitle(film.title, design.box, design.style, ink)}
      ${note ? setTitle(note, { ...NOTE, align, largest: NOTE_CAP }, noteStyle, design.noteInk ?? ink) : ''}`;
  }
}

customElements.define('film-poster', FilmPoster);
