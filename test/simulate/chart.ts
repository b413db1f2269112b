import type { Findings, Interval } from './findings.js';
import { METHODS, type Method } from './methods.js';

/** Our colours and a shape each, so that no method is told by its colour alone. */
const LOOK: Readonly<Record<Method, { colour: string; shape: (x: number, y: number) => string }>> = {
  merit: { colour: '#3340A8', shape: (x, y) => `<circle cx="${x}" cy="${y}" r="6.5" fill="#3340A8"/>` },
  price: {
    colour: '#0A6F6A',
    shape: (x, y) => `<rect x="${x - 5}" y="${y - 5}" width="10" height="10" fill="#0A6F6A"/>`,
  },
  'mean rating': {
    colour: '#B23A0E',
    shape: (x, y) => `<path d="M${x} ${y - 6.5}l6.5 11.5h-13z" fill="#B23A0E"/>`,
  },
  'up-votes': {
    colour: '#8A5A00',
    shape: (x, y) => `<path d="M${x} ${y - 7}l7 7l-7 7l-7 -7z" fill="#8A5A00"/>`,
  },
  committee: {
    colour: '#5F5D56',
    shape: (x, y) => `<circle cx="${x}" cy="${y}" r="5" fill="#FBFAF7" stroke="#5F5D56" stroke-width="2.2"/>`,
  },
};

const WIDTH = 960;
const LEFT = 300;
const RIGHT = 920;
const TOP = 112;
const ROW = 54;
const LEAST = 0.3;
const MOST = 1;
const GRID = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** One row a regime, one mark a method: its mean tau, with a line for the interval. Light paper of its own, so that it reads anywhere. */
export function chartOf({ regimes, seeds }: Findings): string {
  const height = TOP + regimes.length * ROW + 48;
  const rows = regimes.map(({ regime, methods }, i) => {
    const y = TOP + i * ROW + ROW / 2;
    const marks = METHODS.map((method, k) => mark(method, methods[method].tau, y + (k - 2) * 6)).reverse();
    return `${rule(TOP + i * ROW)}${text(regime.title, { x: 24, y: y + 5 })}${marks.join('')}`;
  });
  const words = `Kendall's tau with the true merit by method and regime, ${seeds} seeds; the figures are in docs/merit.md`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${words}" font-family="Inter, 'Helvetica Neue', Arial, sans-serif" font-size="14">`,
    `<rect width="${WIDTH}" height="${height}" fill="#FBFAF7"/>`,
    `<text x="24" y="36" font-family="'Source Serif 4', Georgia, serif" font-size="22" font-weight="600" fill="#1A1A17">Which order of ideas is nearest to their true merit</text>`,
    text(`Kendall's tau, mean of ${seeds} seeds with its 95 % interval: 1 is the right order`, {
      x: 24,
      y: 58,
      muted: true,
    }),
    ...METHODS.map(legend),
    ...GRID.map((value) => gridLine(value, height)),
    ...rows,
    rule(TOP + regimes.length * ROW),
    '</svg>\n',
  ].join('\n');
}

const across = (tau: number): number =>
  Math.round((LEFT + ((Math.max(LEAST, tau) - LEAST) / (MOST - LEAST)) * (RIGHT - LEFT)) * 10) / 10;

function mark(method: Method, { value, low, high }: Interval, y: number): string {
  const { colour, shape } = LOOK[method];
  const line = `<line x1="${across(low)}" x2="${across(high)}" y1="${y}" y2="${y}" stroke="${colour}" stroke-width="2"/>`;
  return `<g><title>${method}: ${value.toFixed(3)}</title>${line}${shape(across(value), y)}</g>`;
}

const legend = (method: Method, i: number): string => {
  const x = 330 + i * 122;
  return `${LOOK[method].shape(x, 86)}${text(method, { x: x + 14, y: 91 })}`;
};

const gridLine = (value: number, height: number): string =>
  `<line x1="${across(value)}" x2="${across(value)}" y1="${TOP}" y2="${height - 40}" stroke="#E5E2DA"/>` +
  text(value === 1 ? '1' : `.${Math.round(value * 10)}`, {
    x: across(value) - 6,
    y: height - 18,
    muted: true,
  });

const rule = (y: number): string => `<line x1="24" x2="${RIGHT}" y1="${y}" y2="${y}" stroke="#E5E2DA"/>`;

const text = (words: string, { x, y, muted = false }: { x: number; y: number; muted?: boolean }): string =>
  `<text x="${x}" y="${y}" fill="${muted ? '#5F5D56' : '#1A1A17'}">${words.replace(/&/g, '&amp;')}</text>`;
