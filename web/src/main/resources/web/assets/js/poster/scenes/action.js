// @ts-check
import { svg } from 'lit';
import { mix } from '../palettes.js';
import { FOOT, HEAD, onCircle, pointList, round, upTo } from './scene.js';

/** Something blows up, and somebody walks away from it. @type {import('./scene.js').Scene} */
export function burst({ random, palette }) {
  const x = random.between(76, 124);
  const y = random.between(112, 128);
  const star = (/** @type {number} */ reach, /** @type {number} */ spikes, /** @type {string} */ ink) => {
    const start = random.between(0, 30);
    const points = upTo(spikes * 2).map((at) =>
      onCircle(x, y, at % 2 ? reach * random.between(0.46, 0.6) : reach * random.between(0.82, 1.2), start + (at * 180) / spikes));
    return svg`<polygon points=${pointList(points)} fill=${ink}/>`;
  };
  const walkerX = random.between(70, 130);
  const debris = upTo(22).map(() => {
    const [pieceX, pieceY] = onCircle(x, y, random.between(70, 130), random.between(180, 360));
    const size = random.between(1.5, 5);
    return svg`<polygon points=${pointList([[pieceX, pieceY], [pieceX + size, pieceY + size * 0.6], [pieceX + size * 0.2, pieceY + size * 1.4]])}
      fill=${random.pick([palette.light, palette.accent, palette.mid])}/>`;
  });
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      ${star(150, 22, mix(palette.ground, palette.mid, 0.55))}
      ${star(96, 18, mix(palette.mid, palette.accent, 0.45))}
      ${star(72, 15, palette.accent)}
      ${star(44, 12, mix(palette.accent, palette.light, 0.65))}
      ${star(20, 9, palette.light)}
      ${debris}
      <path d="M0 206L200 190V300H0Z" fill=${palette.deep}/>
      <g transform=${`translate(${walkerX} ${round(203 - walkerX * 0.08)})`} fill=${palette.deep}>
        <circle cy="-52" r="5.4"/><path d="M-9 -44Q0 -49 9 -44L13 -20L9 -19L6 -32L6.5 -16L10 6H3.5L0 -12L-4 6H-10.5L-6 -16L-6 -32L-10 -19L-13 -21Z"/>
      </g>`,
    box: { ...FOOT, y: 216, height: 54, hang: 'middle' },
    style: { weight: 0.24, waist: 52, stretch: 0.84, spacing: 0.1, slant: 10 },
    ink: palette.light,
    focus: `${round(x - 62)} 36 124 186`,
  };
}

/** A road at speed. @type {import('./scene.js').Scene} */
export function chase({ random, palette }) {
  const x = random.between(56, 144);
  const y = random.between(126, 136);
  const streaks = upTo(26).map(() => {
    const degrees = random.chance(0.5) ? random.between(182, 214) : random.between(326, 358);
    const start = random.between(46, 90);
    const [x1, y1] = onCircle(x, y, start, degrees);
    const [x2, y2] = onCircle(x, y, start + random.between(24, 110), degrees, 0.6);
    return svg`<path d=${`M${x1} ${y1}L${x2} ${y2}`} stroke=${random.pick([palette.light, palette.mid, palette.accent])}
      stroke-width=${random.between(0.6, 2.6)} stroke-linecap="round"/>`;
  });
  const dash = (/** @type {number} */ near) => {
    const at = (/** @type {number} */ share) => [x + (100 - x) * share, y + (300 - y) * share, 1 + 13 * share];
    const [x1, y1, w1] = at(near * near);
    const [x2, y2, w2] = at((near + 0.1) ** 2);
    return svg`<polygon points=${pointList([[x1 - w1 / 2, y1], [x1 + w1 / 2, y1], [x2 + w2 / 2, y2], [x2 - w2 / 2, y2]])} fill=${palette.accent}/>`;
  };
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      ${streaks}
      <path d=${`M${round(x - 34)} ${y}A34 34 0 0 1 ${round(x + 34)} ${y}Z`} fill=${palette.accent}/>
      <rect y=${y} width="200" height=${300 - y} fill=${mix(palette.ground, palette.mid, 0.45)}/>
      <polygon points=${pointList([[x - 2, y], [x + 2, y], [250, 300], [-50, 300]])} fill=${palette.deep}/>
      <path d=${`M${x} ${y}L-36 300M${x} ${y}L236 300`} stroke=${palette.light} stroke-width="2"/>
      ${[0.16, 0.32, 0.48, 0.64, 0.8].map(dash)}
      <g transform=${`translate(${round(x + (100 - x) * 0.42 + (x < 100 ? -20 : 20))} ${round(y + 62)})`}>
        <path d="M-26 12V0Q-25 -5 -19 -6L-13 -17Q-12 -19 -9 -19H9Q12 -19 13 -17L19 -6Q25 -5 26 0V12Z" fill=${palette.accent}/>
        <path d="M-14 -6L-10 -15.5H10L14 -6Z" fill=${palette.deep}/><rect x="-26" y="10" width="9" height="8" rx="1.5" fill=${palette.deep}/>
        <rect x="17" y="10" width="9" height="8" rx="1.5" fill=${palette.deep}/><rect x="-9" y="1" width="18" height="5" fill=${palette.light}/>
        <circle cx="-18.5" cy="2" r="4" fill=${palette.light}/><circle cx="18.5" cy="2" r="4" fill=${palette.light}/>
      </g>`,
    box: { ...HEAD, height: 54 },
    style: { weight: 0.2, waist: 54, stretch: 0.9, spacing: 0.12, slant: 14 },
    noteInk: palette.light,
    focus: `${round(Math.max(0, Math.min(88, x - 50)))} 74 112 168`,
  };
}

/** Lanes of a track and a ball or a runner's number. @type {import('./scene.js').Scene} */
export function lanes({ random, palette }) {
  const flip = random.chance(0.5);
  const count = random.whole(5, 7);
  const bends = upTo(count).map((at) => {
    const reach = 176 - at * 20;
    return svg`<circle cx="186" cy="206" r=${reach} fill=${at % 2 ? mix(palette.mid, palette.accent, 0.3) : palette.mid}
      stroke=${palette.light} stroke-width="1.6"/>`;
  });
  const [ballX, ballY] = onCircle(186, 206, 166, random.between(206, 240));
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      <g transform=${flip ? 'matrix(-1 0 0 1 200 0)' : 'scale(1)'}>
        ${bends}
        <circle cx="186" cy="206" r=${176 - count * 20} fill=${palette.deep}/>
        <circle cx=${ballX} cy=${ballY} r="24" fill=${palette.accent}/>
        <path d=${`M${ballX - 24} ${ballY}Q${ballX} ${ballY - 12} ${ballX + 24} ${ballY}M${ballX} ${ballY - 24}Q${ballX - 10} ${ballY} ${ballX} ${ballY + 24}`}
          fill="none" stroke=${palette.light} stroke-width="2.4"/>
      </g>
      <rect y="206" width="200" height="94" fill=${palette.deep}/>`,
    box: { ...FOOT, y: 216, height: 54, hang: 'middle', align: 'left' },
    style: { weight: 0.22, waist: 50, stretch: 0.9, spacing: 0.12, slant: 8 },
    ink: palette.light,
    focus: flip ? '82 28 116 174' : '2 28 116 174',
  };
}

/** Searchlights over a dark horizon. @type {import('./scene.js').Scene} */
export function searchlights({ random, palette }) {
  const beams = upTo(random.whole(3, 4)).map((at) => {
    const foot = 30 + at * 48 + random.between(-8, 8);
    const tip = random.between(10, 190);
    return svg`<polygon points=${pointList([[foot - 2, 214], [foot + 2, 214], [tip + 24, -10], [tip - 24, -10]])}
      fill=${mix(palette.light, palette.accent, 0.2)} opacity="0.34"/>`;
  });
  const heading = random.between(-24, 24);
  const plane = (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ size) => svg`
    <path transform=${`translate(${round(x)} ${round(y)}) rotate(${heading}) scale(${size})`} fill=${palette.deep}
      d="M0 -20C3 -18 3.5 -10 3.5 -6L30 4V9L3.5 5L2.5 18L9 23V26L0 24L-9 26V23L-2.5 18L-3.5 5L-30 9V4L-3.5 -6C-3.5 -10 -3 -18 0 -20Z"/>`;
  const ruins = [[-4, 216]];
  for (let x = -4; x < 204;) {
    const width = random.between(6, 20);
    const y = 214 - random.between(0, 30);
    ruins.push([x, y], [x + width * 0.6, y + random.between(-4, 6)], [x + width, 214]);
    x += width;
  }
  const planeX = random.between(74, 126);
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      <circle cx="100" cy="206" r="120" fill=${mix(palette.ground, palette.mid, 0.5)}/>
      <circle cx="100" cy="212" r="74" fill=${palette.accent}/>
      ${beams}
      ${plane(planeX, 74, 1.15)}${plane(planeX - 52, 112, 0.6)}${plane(planeX + 52, 112, 0.6)}
      <polygon points=${pointList([...ruins, [204, 300], [-4, 300]])} fill=${palette.deep}/>`,
    box: { ...FOOT, y: 222, height: 50, hang: 'middle' },
    style: { weight: 0.2, waist: 50, stretch: 0.8, spacing: 0.16, ends: 'butt' },
    ink: palette.light,
    focus: '38 34 124 186',
  };
}

/** A bolt out of a dotted sky, as in a comic. @type {import('./scene.js').Scene} */
export function bolt({ random, palette }) {
  const flip = random.chance(0.5);
  const dots = upTo(15).flatMap((row) => upTo(11).map((column) => {
    const size = 6.4 - row * 0.42;
    return size > 0.4 ? svg`<circle cx=${column * 20 + (row % 2) * 10} cy=${204 - row * 13} r=${round(size)}/>` : '';
  }));
  const shape = 'M118 6L46 122H92L66 214L158 84H108L140 6Z';
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      <g fill=${mix(palette.ground, palette.mid, 0.7)}>${dots}</g>
      <g transform=${flip ? 'matrix(-1 0 0 1 200 0)' : 'scale(1)'} stroke-linejoin="round">
        <path d=${shape} fill=${palette.deep} transform="translate(9 9)"/>
        <path d=${shape} fill=${palette.accent}/>
        <path d="M118 6L46 122H60L126 6Z" fill=${palette.light}/>
      </g>
      <rect y="204" width="200" height="96" fill=${palette.deep}/><rect y="204" width="200" height="3" fill=${palette.accent}/>`,
    box: { ...FOOT, y: 217, height: 54, hang: 'middle' },
    style: { weight: 0.25, waist: 50, stretch: 0.82, spacing: 0.1, slant: random.pick([0, 9]) },
    ink: palette.light,
    focus: '34 26 132 198',
  };
}
