import { t } from '@lingui/core/macro';
import type { DutyKind } from './duty-query';

interface Words {
  /** What one is. */
  readonly office: string;
  /** What one does, as the first words of a page. */
  readonly task: string;
  readonly votes: Readonly<Record<'YES' | 'NO', string>>;
  /** Above how they were drawn, while one serves and afterwards. */
  readonly cameAbout: string;
  readonly wereDrawn: string;
}

const WORDS: Readonly<Record<DutyKind, Words>> = {
  JURY: {
    office: t`Jury duty`,
    task: t`Is this idea worth doing?`,
    votes: { YES: t`Yes, worth doing`, NO: t`No, not worth doing` },
    cameAbout: t`How the jury came about`,
    wereDrawn: t`How the jury was drawn`,
  },
  PANEL: {
    office: t`Challenge panel`,
    task: t`Does the resolution stand?`,
    votes: { YES: t`The resolution stands`, NO: t`The challenge is right` },
    cameAbout: t`How the panel came about`,
    wereDrawn: t`How the panel was drawn`,
  },
  RESOLVERS: {
    office: t`Resolver by lot`,
    task: t`How did this market end?`,
    votes: { YES: t`Yes`, NO: t`No` },
    cameAbout: t`How the resolvers came about`,
    wereDrawn: t`How the resolvers were drawn`,
  },
};

export const dutyWords = (kind: DutyKind): Words => WORDS[kind];

const NUMBERS = [
  t`no`,
  t`one`,
  t`two`,
  t`three`,
  t`four`,
  t`five`,
  t`six`,
  t`seven`,
  t`eight`,
  t`nine`,
  t`ten`,
];

/** Small numbers as words. */
export const numberWord = (count: number): string => NUMBERS[count] ?? String(count);

export interface Told {
  readonly seats: number;
  readonly yes: number | null;
  readonly no: number | null;
  readonly outcome: 'YES' | 'NO' | null;
  readonly decidedAt: string | null;
}

/** What a jury said, in a sentence. */
export function verdictSentence({ seats, yes, no, outcome, decidedAt }: Told): string {
  if (decidedAt === null)
    return t`A jury of ${numberWord(seats)}, drawn by lot, is judging this idea. What it says is told when all have voted.`;
  if (outcome === null)
    return t`The jury came to no verdict (${yes ?? 0} yes, ${no ?? 0} no), so the market can only be void.`;
  return outcome === 'YES'
    ? t`The jury finds it worth doing, by ${yes ?? 0} to ${no ?? 0}.`
    : t`The jury does not find it worth doing, by ${no ?? 0} to ${yes ?? 0}.`;
}
