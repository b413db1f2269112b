import type { Findings, Interval } from './findings.js';
import { METHODS, type Measured } from './methods.js';

const FIGURES: readonly { key: keyof Measured; title: string }[] = [
  { key: 'tau', title: "Kendall's tau with the true merit (1 is the right order)" },
  { key: 'auc', title: 'AUC of the outcome (1 is perfect, .5 guessing)' },
  { key: 'brier', title: 'Brier score of the outcome (0 is perfect, .25 knowing nothing)' },
];

/** Everything that was found, as Markdown tables. */
export function tablesOf(findings: Findings): string {
  const parts = FIGURES.map(({ key, title }) => `## ${title}\n\n${methodTable(findings, key)}`);
  return [
    ...parts,
    leadPart(findings),
    alternativesPart(findings),
    influencePart(findings),
    pepsPart(findings),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function methodTable({ regimes }: Findings, key: keyof Measured): string {
  const rows = regimes.map(({ regime, methods }) => [
    regime.title,
    ...METHODS.map((method) => withRange(methods[method][key])),
  ]);
  return table(['regime', ...METHODS], rows);
}

function leadPart({ regimes }: Findings): string {
  const others = METHODS.filter((method) => method !== 'merit');
  const rows = regimes.map(({ regime, lead, unpublished }) => [
    regime.title,
    ...others.map((method) => withRange(lead[method], true)),
    `${Math.round(unpublished * 100)} %`,
  ]);
  return `## Merit's lead in tau, seed by seed\n\n${table(['regime', ...others, 'ideas without merit'], rows)}`;
}

function alternativesPart({ alternatives, regimes }: Findings): string {
  const rows = alternatives.map(({ title, tau, brier, influence }) => [
    title,
    ...tau.map((value) => short(value)),
    short(brier),
    `${influence.mean.toFixed(1)} / ${influence.p95.toFixed(1)}`,
  ]);
  const head = [
    'centre and weight',
    ...regimes.map(({ regime }) => regime.name),
    'Brier',
    'one person: mean / p95',
  ];
  return `## Other centres and weights on the same beliefs (tau by regime)\n\n${table(head, rows)}`;
}

function influencePart({ alternatives, influenceOfSkilled }: Findings): string {
  const shipped = alternatives[0]?.influence;
  if (shipped === undefined || shipped.cases === 0) return '';
  const told = ({ mean, p95 }: { mean: number; p95: number }) =>
    `${mean.toFixed(1)} points on average, ${p95.toFixed(1)} at p95`;
  return [
    '## How far one full allowance moves an idea with ten independent people',
    `${told(shipped)} (${shipped.cases} cases); with the best record that there is: ${told(influenceOfSkilled)}.`,
  ].join('\n\n');
}

function pepsPart({ peps }: Findings): string {
  if (peps === null) return '';
  const rows = METHODS.map((method) => [
    method,
    withRange(peps[method].auc),
    withRange(peps[method].brier),
    withRange(peps[method].tau),
  ]);
  const title = '## Proposals with real outcomes, simulated people';
  return `${title}\n\n${table(['method', 'AUC', 'Brier', 'tau with the drawn merit'], rows)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, i) => (i === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

function withRange({ value, low, high }: Interval, signed = false): string {
  const sign = signed && value > 0 ? '+' : '';
  return `${sign}${short(value)} (${short(low)} to ${short(high)})`;
}

/** Three digits, without the zero before the point. */
const short = (value: number): string => value.toFixed(3).replace(/^(-?)0\./, '$1.');
