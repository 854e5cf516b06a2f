// @ts-check

/** Codes of areas that no event comes from: of unions, of tests, and of "unknown". */
const NO_COUNTRIES = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

/** @returns {{code: string, name: string}[]} the countries that the browser has a name for, by their names */
export function countryChoices() {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (nothing, place) => String.fromCharCode(65 + place));
  return letters.flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !NO_COUNTRIES.has(code) && new Intl.Locale(`und-${code}`).region === code)
    .flatMap((code) => { const name = names.of(code); return name ? [{ code, name }] : []; })
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
}
