import {
  forbidden,
  mayOnlyRead,
  unauthenticated,
  unavailable,
} from '../../apps/server/src/access/access-errors.js';
import { rateLimited } from '../../apps/server/src/admission/rate-error.js';
import { momentText } from '../../apps/server/src/answers-back/tell-deciders.js';
import { countingOf } from '../../apps/server/src/estimates/estimate-counting.js';
import { hiddenWords, previewWords, RATING_WORDS } from '../../apps/server/src/estimates/preview-words.js';
import { usualIdeasPolicy } from '../../apps/server/src/ideas-policy/ideas-policy.js';
import { challengeText, drawnText, dutyText, verdictText } from '../../apps/server/src/jury/jury-words.js';
import {
  HEADLINE_SOURCES,
  headlineCriteria,
  headlineQuestion,
} from '../../apps/server/src/markets/question.js';
import { breakdownOf, whyLine } from '../../apps/server/src/merit/merit-words.js';
import type { PartPoints, PublishedMerit } from '../../apps/server/src/merit/published-merit.js';
import { orderRefusal } from '../../apps/server/src/orders/order-refusal.js';
import { IDEAS_POLICY_SENTENCES } from '../../apps/server/src/policy/ideas-policy-sentences.js';
import { ideasPolicyTerms } from '../../apps/server/src/policy/ideas-policy-terms.js';
import { rankWords } from '../../apps/server/src/pulse/rank-words.js';
import { stepText } from '../../apps/server/src/resolution/resolution-text.js';

const DAY = new Date(Date.UTC(2026, 11, 23, 5, 4));
const HEADLINES = ['JURY', 'ADOPTED', 'SHIPPED', 'RECORD'] as const;
const SIDES = ['YES', 'NO'] as const;
const BOTH = [true, false];

function merits(): string[] {
  const names = ['people', 'stakes', 'depth', 'spread', 'age', 'agreement'] as const;
  const at = { publicationId: 1, marketId: 1, at: DAY };
  const figures = { merit: 630, low: 580, high: 690, centre: 662, prior: 500 };
  const usual = { ...at, ...figures, people: 1_240, stakeMilli: 1_910_400, grade: 'B' } as const;
  const parts = (points: (index: number) => number): PartPoints[] =>
    names.map((part, index) => ({ part, points: points(index), most: 12 }));
  const shapes: ((index: number) => number)[] = [
    () => 6,
    (index) => 12 * (index % 2),
    (index) => 12 * ((index + 1) % 2),
    (index) => (index < 2 ? 12 : 6),
    (index) => (index < 2 ? 0 : 6),
    (index) => (index > 3 ? 0 : 6),
    (index) => (index > 3 ? 12 : 6),
    (index) => (index === 2 || index === 3 ? 0 : 6),
    (index) => (index === 2 || index === 3 ? 12 : 6),
  ];
  return shapes.flatMap((points) =>
    [0, 20, 1_000, 1_240].flatMap((early) => {
      const merit: PublishedMerit = { ...usual, early, parts: parts(points) };
      const told = breakdownOf(merit).flatMap(({ value, words }) =>
        / /.test(value) ? [words, value] : words,
      );
      return [whyLine(merit), whyLine({ ...merit, merit: 661 }), ...told];
    }),
  );
}

function previews(): string[] {
  const milli = { filledLossMilli: 1_240_500, restLossMilli: 1_000 };
  const all = HEADLINES.flatMap((headline) =>
    SIDES.flatMap((contract) =>
      [0, 1_600].flatMap((filled) =>
        [0, 5].flatMap((resting) =>
          [
            ...[0, 1_200].map((owned) => ({ owned, otherOwned: 0, costMilli: 9_200 })),
            ...[9_200, -1_000].map((costMilli) => ({ owned: 0, otherOwned: 4, costMilli })),
            { owned: 0, otherOwned: 1_600, costMilli: -4_000 },
          ].flatMap((funds) =>
            [null, 1_170, 1_190].flatMap((newPriceHalfTicks) =>
              [0, 1_000].flatMap((holdMilli) =>
                BOTH.map((sealed) => {
                  const figures = { contract, filled, resting, ...funds, ...milli, holdMilli, sealed };
                  return previewWords({ ...figures, newPriceHalfTicks, priceHalfTicks: 1_170 }, headline);
                }),
              ),
            ),
          ),
        ),
      ),
    ),
  );
  return [...all, hiddenWords(1_000, 725), hiddenWords(40_000, 725), RATING_WORDS];
}

const countings = (): string[] =>
  BOTH.flatMap((standing) =>
    BOTH.flatMap((isCounted) =>
      BOTH.flatMap((beforeExposure) =>
        [0, 1].flatMap((stakeMilli) =>
          [0, 1].map(
            (atRiskMilli) =>
              countingOf({ standing, isCounted, beforeExposure, stakeMilli, atRiskMilli }).countsWhy,
          ),
        ),
      ),
    ),
  );

function headlines(): string[] {
  const about = HEADLINES.flatMap((headline) =>
    [1, 3, 5, 7, 9, 11].flatMap((jurySize) =>
      ['Ada', undefined].flatMap((title) => {
        const idea = { headline, jurySize, ...(title === undefined ? {} : { title }) };
        return [headlineQuestion(idea, DAY), headlineCriteria(idea, DAY)];
      }),
    ),
  );
  return [...about, ...Object.values(HEADLINE_SOURCES)];
}

function juries(): string[] {
  const outcomes = ['YES', 'NO', 'NONE'] as const;
  const counts = outcomes.flatMap((outcome) => [
    { yes: 4, no: 3, outcome },
    { yes: 0, no: 0, outcome },
  ]);
  return [
    ...(['JURY', 'PANEL', 'RESOLVERS'] as const).map((kind) => dutyText(kind, 'Ada', DAY)),
    ...(['JURY', 'PANEL'] as const).flatMap((kind) => [0, 1, 7].map((seats) => drawnText(kind, seats))),
    ...counts.flatMap((count) => [verdictText(count), challengeText(count)]),
  ];
}

function resolutions(): string[] {
  const question = headlineQuestion({ headline: 'ADOPTED', title: 'Ada' }, DAY);
  const about = { question, contracts: ['YES', 'NO'] };
  const statuses = ['proposed', 'confirmed', 'challenged', 'withdrawn', 'overturned'] as const;
  return statuses.flatMap((status) =>
    BOTH.flatMap(
      (isVoid) =>
        stepText({ sequence: '1', marketId: '1', status, payoutTicks: [1_000, 0], isVoid }, about) ?? [],
    ),
  );
}

function refusals(): string[] {
  const limits = { orderLimit: 500_000, positionLimit: 1_000, insiderLimit: 50, openOrderLimit: 200 };
  const codes = ['ORDER_LIMIT', 'POSITION_LIMIT', 'INSIDER_LIMIT', 'OPEN_ORDER_LIMIT'] as const;
  const policy = limits as Parameters<typeof orderRefusal>[1];
  const errors = [
    unauthenticated(),
    forbidden(),
    mayOnlyRead(),
    unavailable(),
    rateLimited(1),
    rateLimited(30),
  ];
  return [
    ...codes.map((code) => orderRefusal(code, policy).message),
    ...errors.map(({ message }) => message),
    ...policyProblems().map((problem) => `${IDEAS_POLICY_SENTENCES.INVALID_IDEAS_POLICY} ${problem}`),
  ];
}

function policyProblems(): string[] {
  const usual = usualIdeasPolicy({ kind: 'real', horizonDays: 90 });
  const given = { ...usual, challengeStake: '50', stakeCap: '100' };
  const wrong = [
    { juryMinutes: 0 },
    { jurySize: 2 },
    { unitsNeeded: 9, secondsNeeded: 1 },
    { season: '' },
    { challengeStake: '-1' },
    { stakeCap: '0' },
    { prohibited: [{ topic: '', phrases: [] }] },
  ];
  return wrong.map((change) => {
    const terms = ideasPolicyTerms({ ...given, ...change } as Parameters<typeof ideasPolicyTerms>[0]);
    if (terms.ok) throw new Error(`${JSON.stringify(change)} is taken`);
    return terms.problem;
  });
}

const clocks = (): string[] => [
  `To be answered by ${momentText(DAY.getTime())}.`,
  `It was to be answered by ${momentText(DAY.getTime())}.`,
  `Deferred until ${momentText(DAY.getTime())}. Ada`,
];

/** Texts that the server makes of figures, each in every form that it can have. */
export const SERVER_SAMPLES: readonly string[] = [
  ...merits(),
  ...previews(),
  ...countings(),
  ...headlines(),
  ...juries(),
  ...resolutions(),
  ...refusals(),
  ...clocks(),
  rankWords({ value: 0.25, low: 0.1, high: 0.5, ideas: 24 }),
  rankWords({ value: -0.25, low: -0.5, high: -0.1, ideas: 24 }),
  rankWords({ value: 0, low: -0.1, high: 0.1, ideas: 1_024 }),
  rankWords({ value: 0.35, low: -0.02, high: 0.64, ideas: 20 }),
];
