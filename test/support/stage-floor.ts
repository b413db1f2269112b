import { IDEA_STAGES, Idea, type IdeaStage } from '../../apps/server/src/database/entities/idea.js';
import { encodeId } from '../../apps/server/src/graphql/global-id.js';
import { setTopicDeciders } from './answers-api.js';
import type { ApiClient } from './api-client.js';
import { eventually } from './eventually.js';
import { changeMember } from './officers-api.js';
import { addPerson, type NewPerson, type TestPerson } from './people.js';
import { startTestServer, type TestServer } from './server.js';

/** `sue` was stopped and `lea` has left; `dee` decides on nothing here. */
const PEOPLE = {
  proposer: {},
  team: {},
  member: {},
  bea: { unit: 'Tools' },
  cleo: { unit: 'Garden' },
  eve: { unit: 'Post' },
  curator: { roles: ['CURATOR'] },
  decider: { roles: ['DECIDER'] },
  dee: { roles: ['DECIDER'] },
  resolver: { roles: ['RESOLVER'] },
  boss: { roles: ['ADMINISTRATOR'] },
  sue: {},
  lea: {},
} as const satisfies Record<string, Omit<NewPerson, 'handle'>>;
export type Who = keyof typeof PEOPLE | 'stranger';
export const EVERYBODY = [...(Object.keys(PEOPLE) as Who[]), 'stranger' as const];

const POLICY = { secondsNeeded: 3, unitsNeeded: 2, announceMinutes: 1_440 };
const DAY_MS = 24 * 3600_000;
const OF_EACH = 24;
const UNLIMITED = { requestsPerMember: 1_000_000, requestsPerAddress: 1_000_000 };

/** An exchange with many ideas at every stage. */
export class StageFloor {
  private constructor(
    readonly server: TestServer,
    private readonly people: Readonly<Record<string, TestPerson>>,
    private readonly left: Map<IdeaStage, number[]>,
  ) {}

  static async start(): Promise<StageFloor> {
    const server = await startTestServer({
      kind: 'real',
      members: [],
      ideas: [],
      policy: POLICY,
      limits: UNLIMITED,
    });
    const people: Record<string, TestPerson> = {};
    for (const [handle, person] of Object.entries(PEOPLE) as [string, Omit<NewPerson, 'handle'>][])
      people[handle] = await addPerson(server, { handle, ...person });
    const floor = new StageFloor(server, people, new Map());
    // Drafts last: the memory counts the others, and reads only what is newer where one was added.
    const stages: IdeaStage[] = [...IDEA_STAGES.filter((stage) => stage !== 'DRAFT'), 'DRAFT'];
    for (const stage of stages) floor.left.set(stage, await floor.insert(stage));
    // Now the memory knows of them; what was held until then is not any more, which it takes in with the next change.
    await server.restart();
    await server.database.query('UPDATE idea SET held_at = NULL');
    await floor.settle();
    return floor;
  }

  client(who: Who): ApiClient {
    return who === 'stranger' ? this.server.anonymous : this.person(who).client;
  }

  /** The id of an idea at this stage that no test had yet. */
  take(stage: IdeaStage): string {
    const id = this.left.get(stage)?.pop();
    if (id === undefined) throw new Error(`there are no more ideas at ${stage}`);
    return encodeId('Idea', id);
  }

  async stageOf(ideaId: string): Promise<IdeaStage> {
    const id = Number(Buffer.from(ideaId, 'base64url').toString().split(':')[1]);
    const { stage } = await this.server.database.getRepository(Idea).findOneByOrFail({ id });
    return stage;
  }

  private person(who: string): TestPerson {
    const person = this.people[who];
    if (person === undefined) throw new Error(`nobody is called ${who}`);
    return person;
  }

  /** Proposed ideas lack one second, seconded ones have just enough, and whoever is asked belongs to their team. */
  private async insert(stage: IdeaStage): Promise<number[]> {
    const row = {
      stage,
      title: `An idea that is ${stage.toLowerCase()}`,
      topic: 'Tools',
      proposerId: this.person('proposer').memberId,
      closesAt: new Date(Date.now() + 30 * DAY_MS),
      opensAt: stage === 'ANNOUNCED' ? new Date(Date.now() + DAY_MS) : null,
      blindUntil: new Date(Date.now() + DAY_MS),
      heldAt: stage === 'SECONDED' ? new Date() : null,
    };
    const { identifiers } = await this.server.database
      .getRepository(Idea)
      .insert(Array.from({ length: OF_EACH }, () => ({ ...row })));
    const ids = identifiers.map(({ id }) => id as number);
    const { database } = this.server;
    await database.query(
      'INSERT INTO team_member (idea_id, member_id, joined_at) SELECT unnest($1::int[]), $2, now()',
      [ids, this.person('team').memberId],
    );
    const seconders = stage === 'PROPOSED' ? ['bea', 'cleo'] : ['bea', 'cleo', 'eve'];
    for (const seconder of seconders)
      await database.query(
        `INSERT INTO second (idea_id, member_id, unit)
         SELECT idea, m.id, m.unit FROM unnest($1::int[]) AS idea, member m WHERE m.id = $2`,
        [ids, this.person(seconder).memberId],
      );
    return ids;
  }

  private async settle(): Promise<void> {
    await setTopicDeciders(this.client('boss'), { topic: '*', handles: ['decider'] });
    await changeMember(this.client('boss'), 'suspendMember', 'sue');
    await changeMember(this.client('boss'), 'retireMember', 'lea');
    await eventually(
      () =>
        this.client('member').read<{ exchange: { openMarketCount: number } }>(
          '{ exchange { openMarketCount } }',
        ),
      ({ exchange }) => exchange.openMarketCount === 4 * OF_EACH,
    );
  }
}
