import { milli } from '@openfloor/kernel';
import { formatTokens } from '@openfloor/money';

/** What a policy says, by the names of the API. */
export type Terms = ReadonlyMap<string, string>;

/** Is no term: it counts the versions. */
const VERSION = 'version';

/** A policy as it is recorded, as terms: milli-tokens as tokens, lists in one line. Pure. */
export function termsOf(recorded: Readonly<Record<string, unknown>>): Terms {
  const terms = new Map<string, string>();
  for (const [name, value] of Object.entries(recorded)) {
    if (name === VERSION || value === undefined) continue;
    if (name.endsWith('Milli') && typeof value === 'number')
      terms.set(name.slice(0, -'Milli'.length), formatTokens(milli(value)));
    else terms.set(name, textOf(value));
  }
  return terms;
}

/** `People: fire, dismiss; Pay: salary` for topics with phrases. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('; ');
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  if ('topic' in value && 'phrases' in value && Array.isArray(value.phrases))
    return `${String(value.topic)}: ${value.phrases.join(', ')}`;
  return JSON.stringify(value);
}
