import { t } from '@lingui/core/macro';
import { durationField } from '../format/duration';
import type { IdeasPolicyInput } from './exchange-mutations';
import { grouped } from './grouped';
import { type Figure, figures } from './ideas-policy-fields';
import type { IdeasPolicy } from './policy-query';

export type TypedIdeasPolicy = Record<Figure | 'season' | 'prohibited', string> & {
  headline: IdeasPolicy['headline'];
  blindModeDefault: boolean;
};
type Field = keyof TypedIdeasPolicy;
type Amount = 'challengeStake' | 'stakeCap';

const names = Object.keys(figures) as Figure[];
const isTime = (name: Figure): boolean => name.endsWith('Minutes');

/** One topic a line, its words after a colon. */
const prohibitedText = (prohibited: IdeasPolicy['prohibited']): string =>
  prohibited.map(({ topic, phrases }) => `${topic}: ${phrases.join(', ')}`).join('\n');

/** The policy as its fields hold it. */
export function typedIdeasPolicy(policy: IdeasPolicy): TypedIdeasPolicy {
  const entries = names.map((name) => {
    const figure = policy[name];
    return [name, isTime(name) ? durationField(Number(figure)) : grouped(String(figure))];
  });
  const { season, headline, blindModeDefault } = policy;
  const prohibited = prohibitedText(policy.prohibited);
  return { ...Object.fromEntries(entries), season, headline, blindModeDefault, prohibited };
}

interface ReadIdeasPolicy {
  input: IdeasPolicyInput | null;
  problems: Partial<Record<Field, string>>;
}

/** The whole policy as the server takes it; null while something in it is wrong. */
export function readIdeasPolicy(typed: TypedIdeasPolicy, policy: IdeasPolicy): ReadIdeasPolicy {
  const problems: ReadIdeasPolicy['problems'] = {};
  const values: Partial<Record<Figure, string>> = {};
  for (const name of names) {
    const { value, problem } = figures[name].read(typed[name]);
    if (problem !== undefined) problems[name] = problem;
    else values[name] = value;
  }
  if (Number(values.unitsNeeded) > Number(values.secondsNeeded))
    problems.unitsNeeded = t`There cannot be more units than colleagues.`;
  const season = typed.season.trim();
  if (season === '' || [...season].length > 60) problems.season = t`Enter a name of 1 to 60 characters.`;
  // A phrase with a comma in it, which only programs can set, is kept as long as nobody edits the list.
  const kept = typed.prohibited === prohibitedText(policy.prohibited);
  const prohibited = kept ? policy.prohibited.map(plainTopic) : readProhibited(typed.prohibited);
  if (prohibited === null)
    problems.prohibited = t`Write each line as a topic, a colon, and words with commas between them.`;
  if (prohibited === null || Object.keys(problems).length > 0) return { input: null, problems };
  const { challengeStake = '0', stakeCap = '0', ...counts } = values;
  const numbers = Object.fromEntries(Object.entries(counts).map(([name, value]) => [name, Number(value)]));
  const { headline, blindModeDefault } = typed;
  const rest = { season, headline, challengeStake, stakeCap, blindModeDefault, prohibited };
  return { input: { ...(numbers as Record<Exclude<Figure, Amount>, number>), ...rest }, problems };
}

/** Without what Apollo adds. */
const plainTopic = ({ topic, phrases }: IdeasPolicy['prohibited'][number]) => ({ topic, phrases });

/** null: a line that is none. */
function readProhibited(text: string): IdeasPolicyInput['prohibited'] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const topics = lines.map((line) => {
    const [topic = '', ...rest] = line.split(':');
    const phrases = rest
      .join(':')
      .split(',')
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== '');
    return { topic: topic.trim(), phrases };
  });
  const wrong = topics.some(({ topic, phrases }) => topic === '' || phrases.length === 0);
  const twice = new Set(topics.map(({ topic }) => topic)).size < topics.length;
  return wrong || twice ? null : topics;
}
