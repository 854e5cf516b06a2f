// @ts-check
import { PALETTES } from './palettes.js';
import { SeededRandom } from './seeded-random.js';
import { bolt, burst, chase, lanes, searchlights } from './scenes/action.js';
import { maze, signal } from './scenes/abstract.js';
import { aperture, monogram, projector, record } from './scenes/craft.js';
import { darkWood, eye, shatter } from './scenes/dread.js';
import { bouquet, pair, windows } from './scenes/heart.js';
import { balloons, desert, ridges, startrails, treasureMap, waves } from './scenes/land.js';
import { blinds, keyhole, skyline, spiral } from './scenes/night.js';
import { bigTop, blocks, grin } from './scenes/play.js';
import { eclipse, orbits, ringedPlanet } from './scenes/space.js';
import { arches, castle, door, lamp, phases } from './scenes/tale.js';
import { rocket, visitors } from './scenes/voyage.js';

/**
 * What a poster is drawn from.
 *
 * @typedef {object} PosterSubject
 * @property {string} movie_id the seed: one film, one poster
 * @property {string} title
 * @property {number} [release_year]
 * @property {string[]} [genres]
 * @property {string} [poster_url]
 *
 * @typedef {import('./scenes/scene.js').Composition & {palette: import('./palettes.js').Palette}} PosterDesign
 */

/** Which inks suit a scene. @type {Map<import('./scenes/scene.js').Scene, string>} */
const INKS = new Map([
  [ringedPlanet, 'midnight cobalt harbour dusk'],
  [eclipse, 'ember steel cobalt velvet'],
  [orbits, 'cobalt midnight harbour spruce'],
  [rocket, 'cobalt harbour velvet dusk'],
  [visitors, 'spruce midnight dusk absinthe'],
  [signal, 'steel midnight blood paper'],
  [maze, 'harbour velvet steel dusk paper'],
  [skyline, 'midnight dusk harbour velvet'],
  [blinds, 'ember steel harbour olive'],
  [keyhole, 'harbour velvet dusk spruce'],
  [spiral, 'ember blood midnight spruce'],
  [darkWood, 'absinthe blood midnight'],
  [eye, 'blood absinthe ember'],
  [shatter, 'steel blood harbour'],
  [ridges, 'shore dune rose mint'],
  [desert, 'dune ochre coral'],
  [waves, 'shore paper harbour'],
  [balloons, 'shore rose mint coral lemon'],
  [treasureMap, 'paper dune shore ochre'],
  [startrails, 'midnight spruce dusk'],
  [burst, 'steel ember cobalt olive'],
  [bolt, 'cobalt steel velvet spruce'],
  [chase, 'steel velvet cobalt dusk'],
  [lanes, 'spruce cobalt velvet'],
  [searchlights, 'olive steel ember'],
  [pair, 'rose coral velvet paper'],
  [bouquet, 'rose shore paper spruce'],
  [windows, 'velvet ochre spruce dusk'],
  [blocks, 'mint lemon coral shore paper'],
  [grin, 'lemon mint coral shore'],
  [bigTop, 'mint shore lemon rose'],
  [record, 'coral lemon harbour velvet mint'],
  [aperture, 'paper ochre shore'],
  [monogram, 'paper harbour velvet ochre shore spruce'],
  [projector, 'velvet midnight spruce'],
  [castle, 'dusk midnight spruce'],
  [arches, 'ochre velvet paper spruce'],
  [door, 'paper spruce harbour rose ochre'],
  [phases, 'midnight spruce velvet dusk'],
  [lamp, 'harbour velvet spruce dusk'],
]);

/**
 * Scenes by genre or pair of genres, and how strongly they speak: a film that is Drama, Horror shows Horror. Names of all our sources.
 *
 * @type {[names: string, strength: number, scenes: import('./scenes/scene.js').Scene[]][]}
 */
const SCENES_BY_GENRE = [
  ['science fiction|sci-fi', 5, [ringedPlanet, eclipse, orbits, signal, maze]],
  ['science fiction + family|science fiction + animation|science fiction + comedy|science fiction + horror', 5, [rocket, visitors]],
  ['horror|slasher', 5, [darkWood, eye, shatter]],
  ['western', 6, [desert, ridges]],
  ['war', 5, [searchlights]],
  ['animation|animated', 4, [blocks, balloons, bigTop]],
  ['music|musical|dance', 4, [record, signal, record, bigTop]],
  ['documentary', 6, [aperture, projector]],
  ['fantasy', 4, [castle, phases, castle, eclipse, arches]],
  ['romance|romantic comedy', 3, [pair, bouquet, windows]],
  ['family|children|children\'s', 3, [balloons, bigTop, blocks]],
  ['film-noir|film noir|noir', 6, [blinds, skyline]],
  ['mystery', 3, [keyhole, spiral, maze, blinds]],
  ['crime|spy|gangster', 3, [skyline, blinds, chase]],
  ['history|historical|biography|biographical', 3, [arches, arches, monogram]],
  ['sport|sports|martial arts', 5, [lanes]],
  ['adventure', 3, [ridges, waves, treasureMap, startrails]],
  ['action|superhero|disaster', 3, [burst, chase, bolt]],
  ['comedy|satire|parody', 3, [grin, grin, blocks, bigTop]],
  ['thriller|suspense', 2.5, [spiral, shatter, maze, skyline, chase]],
  ['silent|short|independent|tv movie|foreign', 1, [projector, monogram]],
  ['drama|melodrama|teen drama', 1.5, [door, lamp, windows, bouquet, startrails, monogram, arches]],
];

const SCENES_WITHOUT_GENRE = [monogram, projector, phases, door, lamp];

const GENRES = new Map(SCENES_BY_GENRE.flatMap(([names, strength, scenes]) => names.split('|').map((name) => [name, { strength, scenes }])));

/** The first genre a source names counts most. @param {number} place */
const placeWeight = (place) => 1 / (1 + 0.45 * place);

/**
 * @param {SeededRandom} random
 * @param {string[]} genres
 * @returns {import('./scenes/scene.js').Scene}
 */
function chooseScene(random, genres) {
  const known = genres.flatMap((name, place) => [name, ...genres.map((other) => `${name} + ${other}`)].flatMap((key) => {
    const genre = GENRES.get(key.toLowerCase());
    return genre ? [{ weight: genre.strength ** 3 * placeWeight(place), scenes: genre.scenes }] : [];
  }));
  let aim = random.next() * known.reduce((sum, { weight }) => sum + weight, 0);
  const chosen = known.find(({ weight }) => (aim -= weight) < 0);
  return random.pick(chosen?.scenes ?? SCENES_WITHOUT_GENRE);
}

/**
 * The poster of a film: always the same for the same id, title and genres.
 *
 * @param {PosterSubject} film
 * @returns {PosterDesign}
 */
export function designPoster(film) {
  const random = new SeededRandom(film.movie_id || film.title);
  const scene = chooseScene(random, film.genres ?? []);
  const palette = PALETTES[random.pick((INKS.get(scene) ?? 'velvet').split(' '))];
  const composition = scene({ random, palette, title: film.title });
  const weight = (composition.style.weight ?? 0.14) * random.between(0.9, 1.2);
  return { ...composition, style: { ...composition.style, weight }, palette };
}
