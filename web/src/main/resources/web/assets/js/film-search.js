// @ts-check
import { LitElement, html } from 'lit';
import { tell } from './audience-events.js';
import { countWords } from './film-words.js';
import { SuggestionFeed } from './suggestion-feed.js';
import { addressOfSuggestion, suggestionOption } from './suggestion-list.js';

const LIST_ID = 'film-suggestions';
/** In CSS pixels: four suggestions, and the space around the list. */
const LEAST_ROOM = 240;
const PANEL_MARGIN = 14;

/**
 * `<film-search>`: makes a plain search form, its child in the page, suggest while one types (WAI-ARIA: editable combobox with a list
 * box popup). Without this script the form still works.
 *
 * Fires `suggestion-chosen` with `{href}` before it goes there; whoever shows the place itself prevents the default.
 */
export class FilmSearch extends LitElement {
  static properties = {
    items: { state: true },
    active: { state: true },
    open: { state: true },
    correctedQuery: { state: true },
    announcement: { state: true },
    trouble: { state: true },
  };

  constructor() {
    super();
    /** @type {import('./documents.js').Suggestion[]} */
    this.items = [];
    /** Place of the suggestion the arrow keys stand on, -1 for none. */
    this.active = -1;
    this.open = false;
    this.correctedQuery = '';
    this.announcement = '';
    this.trouble = '';
    this.feed = new SuggestionFeed((answer) => this.#show(answer), () => this.#showTrouble());
  }

  /** The suggestions stand inside the form's own box, below the field. */
  createRenderRoot() {
    const place = document.createElement('div');
    place.className = 'suggestions';
    this.querySelector('.search-box')?.append(place);
    return place;
  }

  connectedCallback() {
    super.connectedCallback();
    const { field, form } = this;
    for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-controls', LIST_ID], ['aria-expanded', 'false']]) {
      field.setAttribute(name, value);
    }
    field.addEventListener('input', (event) => /** @type {InputEvent} */ (event).isComposing || this.#typed());
    field.addEventListener('compositionend', () => this.#typed());
    field.addEventListener('keydown', (event) => this.#keyPressed(event));
    field.addEventListener('blur', () => this.close());
    form.addEventListener('submit', () => this.close());
    this.querySelector('.search-clear')?.addEventListener('click', () => this.#clear());
    this.#offerClearing();
  }

  get field() {
    return /** @type {HTMLInputElement} */ (this.querySelector('input'));
  }

  get form() {
    return /** @type {HTMLFormElement} */ (this.querySelector('form'));
  }

  /** @param {string} text to stand in the field, without suggestions */
  setText(text) {
    this.close();
    if (this.field.value !== text) {
      this.field.value = text;
    }
    this.#offerClearing();
  }

  close() {
    this.feed.cancel();
    this.open = false;
    this.active = -1;
    this.announcement = '';
    this.trouble = '';
  }

  #typed() {
    this.#offerClearing();
    const text = this.field.value.trim();
    this.active = -1;
    if (text) {
      this.feed.ask(text);
    } else {
      this.items = [];
      this.close();
    }
  }

  /** @param {import('./documents.js').SuggestAnswer} answer */
  #show(answer) {
    this.items = answer.items;
    this.correctedQuery = answer.corrected_query ?? '';
    this.active = -1;
    this.trouble = '';
    this.open = this.items.length > 0 && this.field.matches(':focus');
    const correction = this.correctedQuery ? ` for ${this.correctedQuery}, corrected from what you typed` : '';
    this.announcement = `${countWords(this.items.length, 'suggestion')}${correction}.${this.open ? ' Use the up and down keys.' : ''}`;
  }

  #showTrouble() {
    this.close();
    this.items = [];
    this.trouble = 'Suggestions cannot be had right now. Press Enter to search all the same.';
  }

  #clear() {
    this.field.value = '';
    this.#typed();
    this.field.focus();
  }

  #offerClearing() {
    this.querySelector('.search-clear')?.toggleAttribute('hidden', this.field.value === '');
  }

  /** @param {KeyboardEvent} event */
  #keyPressed(event) {
    // 229 is what browsers send with keys that an input method takes for itself.
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey) {
      return;
    }
    const last = this.items.length - 1;
    const standing = this.open && this.active >= 0;
    /** @type {Record<string, (() => void) | undefined>} */
    const actions = {
      ArrowDown: last < 0 ? undefined : () => this.#stand(event.altKey || !this.open ? (event.altKey ? -1 : 0) : this.active === last ? -1 : this.active + 1),
      ArrowUp: last < 0 ? undefined : () => (event.altKey ? this.close() : this.#stand(!this.open || this.active === -1 ? last : this.active - 1)),
      Home: standing ? () => this.#stand(0) : undefined,
      End: standing ? () => this.#stand(last) : undefined,
      Enter: standing ? () => this.#choose(this.items[this.active]) : undefined,
      Escape: this.open ? () => this.close() : this.field.value ? () => this.#clear() : undefined,
    };
    const action = actions[event.key];
    if (action) {
      event.preventDefault();
      action();
    } else if (event.key === 'Tab') {
      this.close();
    }
  }

  /** @param {number} place -1 is the field itself */
  #stand(place) {
    this.open = true;
    this.active = place;
  }

  /** @param {import('./documents.js').Suggestion} item */
  #choose(item) {
    const href = addressOfSuggestion(item);
    this.#tellOf(item);
    this.close();
    if (this.dispatchEvent(new CustomEvent('suggestion-chosen', { detail: { href }, bubbles: true, cancelable: true }))) {
      location.assign(href);
    }
  }

  /** What was typed has found what was looked for: that is a search, too. @param {import('./documents.js').Suggestion} item */
  #tellOf(item) {
    tell({ action: 'search', query: this.field.value.trim() });
    if (item.kind === 'movie') {
      tell({ action: 'click', movie_id: item.movie_id, origin: 'search', position: this.items.indexOf(item) + 1 });
    }
  }

  /** @param {MouseEvent} event */
  #clicked(event) {
    const option = /** @type {Element} */ (event.target).closest('[role=option]');
    const place = option ? [...(option.parentElement?.children ?? [])].indexOf(option) : -1;
    if (place < 0) {
      return;
    }
    if (event.ctrlKey || event.metaKey) {
      this.#tellOf(this.items[place]);
      window.open(addressOfSuggestion(this.items[place]), '_blank', 'noopener');
    } else {
      this.#choose(this.items[place]);
    }
  }

  /** Keeps the suggestions on the screen, above the keyboard of a phone too; when there is little room the field moves up. */
  #makeRoom() {
    const panel = /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('.suggestion-panel'));
    const seen = window.visualViewport?.height ?? window.innerHeight;
    const roomBelow = () => seen - this.getBoundingClientRect().bottom - PANEL_MARGIN;
    if (roomBelow() < LEAST_ROOM) {
      window.scrollBy({ top: this.getBoundingClientRect().top - PANEL_MARGIN });
    }
    panel?.style.setProperty('max-height', `${Math.max(LEAST_ROOM, roomBelow())}px`);
  }

  /** @param {Map<string, unknown>} changes */
  updated(changes) {
    if (changes.has('open') && this.open) {
      this.#makeRoom();
    }
    this.field.setAttribute('aria-expanded', String(this.open));
    if (this.active >= 0) {
      this.field.setAttribute('aria-activedescendant', `${LIST_ID}-${this.active}`);
      this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
    } else {
      this.field.removeAttribute('aria-activedescendant');
    }
  }

  render() {
    return html`
      <div class="suggestion-panel" ?hidden=${!this.open} @mousedown=${(/** @type {Event} */ event) => event.preventDefault()} @click=${this.#clicked}>
        ${this.correctedQuery ? html`<p class="suggestion-note">Showing suggestions for <strong>${this.correctedQuery}</strong></p>` : ''}
        <ul role="listbox" id=${LIST_ID} aria-label="Suggestions">
          ${this.items.map((item, place) => suggestionOption(item, `${LIST_ID}-${place}`, place === this.active))}
        </ul>
      </div>
      <p class="search-trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
      <p class="unseen" role="status">${this.announcement}</p>`;
  }
}

customElements.define('film-search', FilmSearch);
