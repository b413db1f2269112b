import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IDEA_STAGES, type IdeaStage } from '../../apps/server/src/database/entities/idea.js';
import { STAGE_MOVES, type StageMove } from '../../apps/server/src/idea-life/stage-moves.js';
import { changeIdea, type IdeaMutation } from '../support/idea-life-api.js';
import { writeIdea } from '../support/proposal-api.js';
import { newKey } from '../support/server.js';
import { EVERYBODY, StageFloor, type Who } from '../support/stage-floor.js';

const START_MS = 180_000;

interface Act {
  readonly move: StageMove;
  readonly mutation: IdeaMutation | 'proposeIdea';
  readonly input?: Readonly<Record<string, unknown>>;
  /** Who does it here, and who else may. */
  readonly by: Who;
  readonly alsoBy?: readonly Who[];
  /** Stages from which the move is made; those of the move unless said. */
  readonly from?: readonly IdeaStage[];
  /** At these the mutation is taken too, and the idea stays where it is. */
  readonly noMove?: readonly IdeaStage[];
}

const reason = 'It was thought over.';
/** Every way between stages that somebody can ask for. The exchange alone announces and opens. */
const ACTS: readonly Act[] = [
  { move: 'propose', mutation: 'proposeIdea', by: 'proposer' },
  {
    move: 'second',
    mutation: 'secondIdea',
    by: 'member',
    alsoBy: ['curator', 'decider', 'dee', 'resolver', 'boss', 'eve'],
    noMove: ['SECONDED'],
  },
  { move: 'unsecond', mutation: 'withdrawSecond', by: 'bea', alsoBy: ['cleo', 'eve'], noMove: ['PROPOSED'] },
  { move: 'adopt', mutation: 'answerIdea', input: { decision: 'FUND', reason }, by: 'decider' },
  { move: 'decline', mutation: 'answerIdea', input: { decision: 'DECLINE', reason }, by: 'decider' },
  { move: 'ship', mutation: 'shipIdea', input: { reason }, by: 'decider' },
  { move: 'retire', mutation: 'retireIdea', input: { reason }, by: 'curator', alsoBy: ['proposer'] },
  {
    move: 'retire',
    mutation: 'retireIdea',
    input: { reason },
    by: 'proposer',
    alsoBy: ['curator'],
    from: ['PROPOSED', 'SECONDED', 'ANNOUNCED'],
  },
  { move: 'merge', mutation: 'mergeIdea', input: { reason }, by: 'curator' },
];
const NOT_ASKED_FOR: readonly StageMove[] = ['announce', 'open'];

let floor: StageFloor;
let target: string;

beforeAll(async () => {
  floor = await StageFloor.start();
  target = floor.take('OPEN');
}, START_MS);
afterAll(() => floor.server.stop());

const named = ({ mutation, by, input }: Act): string =>
  [mutation, input?.decision, 'by the', by].filter(Boolean).join(' ');

async function send(act: Act, who: Who, ideaId: string, idempotencyKey = newKey()): Promise<string> {
  const client = floor.client(who);
  const input = { ideaId, idempotencyKey, ...act.input };
  if (act.mutation === 'proposeIdea') {
    const words = { title: 'A lending library', summary: '', topic: 'Tools' };
    const answer = await writeIdea(client, 'proposeIdea', { ...input, ...words }).catch(() => ({
      code: 'ERROR',
    }));
    return answer.code ?? 'DONE';
  }
  const more = act.mutation === 'mergeIdea' ? { intoId: target } : {};
  return (await changeIdea(client, act.mutation, { ...input, ...more })).code ?? 'DONE';
}

const from = (act: Act): readonly IdeaStage[] => act.from ?? STAGE_MOVES[act.move].from;
const wrongStages = (act: Act): IdeaStage[] =>
  IDEA_STAGES.filter((stage) => !from(act).includes(stage) && !act.noMove?.includes(stage));
const strangers = ({ by, alsoBy = [] }: Act): Who[] =>
  EVERYBODY.filter((who) => who !== by && !alsoBy.includes(who));

it('has somebody who makes every move between stages, but for those of the exchange itself', () => {
  const moves = new Set([...ACTS.map(({ move }) => move), ...NOT_ASKED_FOR]);
  expect([...moves].sort()).toEqual(Object.keys(STAGE_MOVES).sort());
});

describe.each(ACTS.map((act) => [named(act), act] as const))('%s', (_, act) => {
  it('goes from where the table of moves says, and only once', async () => {
    for (const stage of from(act)) {
      const ideaId = floor.take(stage);
      const key = newKey();
      expect([stage, await send(act, act.by, ideaId, key)]).toEqual([stage, 'DONE']);
      const reached = await floor.stageOf(ideaId);
      // Once it is seconded, the exchange announces its opening within a second.
      const expected: readonly string[] =
        act.move === 'second' ? ['SECONDED', 'ANNOUNCED'] : [STAGE_MOVES[act.move].to];
      expect(expected).toContain(reached);
      expect(await send(act, act.by, ideaId)).not.toBe('DONE');
      expect(await send(act, act.by, ideaId, key)).toBe('DONE');
      expect(expected).toContain(await floor.stageOf(ideaId));
    }
  });

  it('is refused from every other stage', async () => {
    for (const stage of wrongStages(act)) {
      const ideaId = floor.take(stage);
      const code = await send(act, act.by, ideaId);
      expect([stage, code]).toEqual([stage, expect.stringMatching(/^(?!DONE|ERROR)[A-Z_]+$/)]);
      expect(await floor.stageOf(ideaId)).toBe(stage);
    }
  });

  it('is refused to everybody else', async () => {
    for (const stage of from(act)) {
      const ideaId = floor.take(stage);
      for (const who of strangers(act))
        expect([who, await send(act, who, ideaId)]).not.toEqual([who, 'DONE']);
      expect(await floor.stageOf(ideaId)).toBe(stage);
    }
  });
});
