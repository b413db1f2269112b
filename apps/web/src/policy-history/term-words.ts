import { t } from '@lingui/core/macro';
import { showExact, toUnits } from '../format/decimal';
import { durationField } from '../format/duration';
import { formatPercent } from '../format/price';
import { headlines } from '../officers/headlines';
import { figures } from '../officers/ideas-policy-fields';
import { valves } from '../officers/policy-form-state';
import { periods } from '../officers/privacy-form-state';
import { readers } from '../officers/schema-readers';
import { topicLabel } from '../officers/topic-label';
import type { Policy } from './policy-versions-query';

const others: Record<string, string> = {
  season: t`Season`,
  headline: t`What the headline asks`,
  blindModeDefault: t`Members estimate before they see prices`,
  prohibited: t`Prohibited topics`,
  publicBoard: t`Public board`,
  introspection: t`Who may ask the API for its schema`,
  amount: t`Amount`,
  periodDays: t`Period`,
  cap: t`Cap`,
};

const chosen = [...headlines, ...readers];

/** What forms call a term; of deciders it is a topic. What nobody calls anything is called as programs do. */
export function termLabel(policy: Policy, name: string): string {
  if (policy === 'DECIDERS') return topicLabel(name);
  const known: Record<string, { label: string }> = { ...valves, ...figures, ...periods };
  return known[name]?.label ?? others[name] ?? name;
}

/** A value as forms show it, with its unit. */
export function termValue(policy: Policy, name: string, value: string | null): string {
  if (value === null) return t`not there`;
  if (policy === 'DECIDERS') return value === '' ? t`nobody in particular` : value;
  if (value === 'true') return t`yes`;
  if (value === 'false') return t`no`;
  if (name === 'band') return formatPercent(value);
  if (name === 'challengeSeconds') return durationField(Number(value) / 60);
  if (name.endsWith('Minutes')) return durationField(Number(value));
  const unit = unitOf(name);
  if (unit !== undefined) return `${shown(value)} ${unit}`;
  return (
    chosen.find((option) => option.value === value)?.label ?? (value === '' ? t`none` : shownFigure(value))
  );
}

function unitOf(name: string): string | undefined {
  const units: Record<string, string> = { amount: t`tokens`, cap: t`tokens` };
  const known: Record<string, { unit?: string }> = { ...valves, ...figures };
  return known[name]?.unit ?? units[name] ?? (name.endsWith('Days') ? t`days` : undefined);
}

const shown = (value: string): string => showExact(toUnits(value, 3), 3);
const shownFigure = (value: string): string => (/^\d+$/.test(value) ? shown(value) : value);
