// @ts-check
import { html } from 'lit';

/**
 * Text with the parts a visitor typed made strong.
 *
 * @param {import('./documents.js').MarkedText | undefined} parts
 * @param {string} plain shown when there are no parts
 */
export function markedText(parts, plain) {
  return parts?.length ? parts.map(([text, marked]) => (marked ? html`<mark>${text}</mark>` : text)) : plain;
}
