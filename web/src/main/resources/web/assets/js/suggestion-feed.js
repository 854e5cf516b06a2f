// @ts-check
import { ApiProblem, suggest } from './film-api.js';

/** Long enough to skip letters typed in a rush, short enough not to be felt. */
const PAUSE_MS = 70;
const SUGGESTIONS = 8;

/**
 * Asks for suggestions while somebody types: waits for a short pause, cancels what is out of date, and hands over only the answer to
 * the newest question, whatever order answers arrive in.
 */
export class SuggestionFeed {
  #onAnswer;
  #onProblem;
  /** @type {AbortController | undefined} */
  #request;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;

  /**
   * @param {(answer: import('./documents.js').SuggestAnswer, text: string) => void} onAnswer
   * @param {(problem: ApiProblem) => void} onProblem
   */
  constructor(onAnswer, onProblem) {
    this.#onAnswer = onAnswer;
    this.#onProblem = onProblem;
  }

  /** @param {string} text */
  ask(text) {
    this.cancel();
    this.#pause = setTimeout(() => this.#fetch(text), PAUSE_MS);
  }

  cancel() {
    clearTimeout(this.#pause);
    this.#request?.abort();
    this.#request = undefined;
  }

  /** @param {string} text */
  async #fetch(text) {
    const request = new AbortController();
    this.#request = request;
    try {
      const answer = await suggest(text, SUGGESTIONS, request.signal);
      if (this.#request === request) {
        this.#onAnswer(answer, text);
      }
    } catch (failure) {
      if (this.#request === request && failure instanceof ApiProblem) {
        this.#onProblem(failure);
      } else if (!request.signal.aborted) {
        throw failure;
      }
    }
  }
}
