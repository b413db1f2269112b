import type { DataSource } from 'typeorm';
import type { CrowdServices } from './crowd-services.js';
import { Dice } from './dice.js';
import { ABOUT_LANGUAGE, ABOUT_WORK } from './talk-texts.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** The first second of an idea comes after so long, the others one after the other. */
const [FIRST_SECOND, NEXT_SECOND] = [20 * SECOND, 25 * SECOND];
/** What a visitor proposes is talked about soon: for it, and against it. */
const [FIRST_WORD, SECOND_WORD] = [50 * SECOND, 150 * SECOND];
/** Somewhere on the floor somebody says something this often. */
const TALK_MS = 4 * MINUTE;
const Draw = { seconders: 1401, writer: 1402, talk: 1403 } as const;

export interface LifeOptions {
  readonly dataSource: DataSource;
  readonly services: Omit<CrowdServices, 'estimate'>;
  readonly seed: number;
  readonly crowd: readonly { readonly id: number; readonly unit: string }[];
}

interface Proposal {
  id: number;
  proposed_at: Date;
  stage: string;
  seconders: number[];
  insiders: number[];
}

/** Of visitors: those of the crowd wait for visitors to second them. */
const PROPOSALS = `
  SELECT i.id, i.proposed_at, i.stage,
    array(SELECT member_id FROM second WHERE idea_id = i.id AND member_id IS NOT NULL) AS seconders,
    array(SELECT member_id FROM team_member WHERE idea_id = i.id) AS insiders
  FROM idea i JOIN member p ON p.id = i.proposer_id AND NOT p.crowd
  WHERE i.stage IN ('PROPOSED', 'SECONDED', 'ANNOUNCED', 'OPEN') AND i.held_at IS NULL
    AND i.proposed_at > $1 ORDER BY i.id`;
const LOOK_BACK = 30 * MINUTE;

/** What the crowd does about ideas while people watch, beside trading in them: it seconds and comments. */
export class LiveLife {
  constructor(private readonly options: LifeOptions) {}

  /** To be called every few seconds; what was done is not done again. */
  async goOn(now: number): Promise<void> {
    const since = [new Date(now - LOOK_BACK)];
    const proposals: Proposal[] = await this.options.dataSource.query(PROPOSALS, since);
    for (const proposal of proposals) {
      if (proposal.stage === 'PROPOSED') await this.second(proposal, now);
      await this.talkAbout(proposal, now);
    }
    await this.talkSomewhere(now);
  }

  private async second({ id, proposed_at: at, seconders, insiders }: Proposal, now: number): Promise<void> {
    const { services } = this.options;
    const due = Math.floor((now - at.getTime() - FIRST_SECOND) / NEXT_SECOND) + 1;
    const willing = this.willing(id, insiders).slice(0, Math.max(0, due));
    const next = willing.find((memberId) => !seconders.includes(memberId));
    if (next !== undefined) await services.second(next, id);
  }

  /** As many as the policy asks for, of as many units. */
  private willing(ideaId: number, insiders: readonly number[]): number[] {
    const { seed, crowd, services } = this.options;
    const { seconds, units } = services.needed();
    const people = new Dice(seed, Draw.seconders, ideaId)
      .shuffle(crowd)
      .filter(({ id }) => !insiders.includes(id));
    const chosen: typeof people = [];
    for (const unit of [...new Set(people.map((person) => person.unit))].slice(0, units))
      chosen.push(...people.filter((person) => person.unit === unit).slice(0, 1));
    const others = people.filter((person) => !chosen.includes(person));
    return [...chosen, ...others].slice(0, Math.max(seconds, units)).map(({ id }) => id);
  }

  private async talkAbout({ id, proposed_at: at, insiders }: Proposal, now: number): Promise<void> {
    const { seed, crowd, services } = this.options;
    const dice = new Dice(seed, Draw.writer, id);
    const writers = dice.shuffle(crowd).filter((person) => !insiders.includes(person.id));
    const words = [
      { after: FIRST_WORD, stance: 'FOR', text: dice.shuffle(ABOUT_WORK.for)[0] },
      { after: SECOND_WORD, stance: 'AGAINST', text: dice.shuffle(ABOUT_WORK.against)[0] },
    ] as const;
    for (const [place, { after, stance, text }] of words.entries()) {
      const writer = writers[place];
      if (now < at.getTime() + after || writer === undefined || text === undefined) continue;
      await this.once(`crowd word ${id} ${place}`, (key) =>
        services.comment(writer.id, { ideaId: id, text, stance, key }),
      );
    }
  }

  /** About an imported idea that is being talked about already, with words that nobody used there. */
  private async talkSomewhere(now: number): Promise<void> {
    const turn = Math.floor(now / TALK_MS);
    await this.once(`crowd talk ${turn}`, (key) => this.talk(turn, key));
  }

  private async talk(turn: number, key: string): Promise<void> {
    const { dataSource, seed, crowd, services } = this.options;
    const dice = new Dice(seed, Draw.talk, turn);
    const ideas: { id: number; said: string[] }[] = await dataSource.query(
      `SELECT i.id, array_agg(c.text) AS said FROM idea i JOIN comment c ON c.idea_id = i.id
       WHERE i.source_number IS NOT NULL AND i.stage = 'OPEN' AND i.closes_at > now() GROUP BY i.id ORDER BY i.id`,
    );
    const idea = ideas[dice.below(ideas.length)];
    const writer = crowd[dice.below(crowd.length)];
    const stance = dice.chance(0.5) ? 'FOR' : 'AGAINST';
    const sayings = stance === 'FOR' ? ABOUT_LANGUAGE.for : ABOUT_LANGUAGE.against;
    const text = dice.shuffle(sayings).find((saying) => !idea?.said.includes(saying));
    if (idea === undefined || writer === undefined || text === undefined) return;
    await services.comment(writer.id, { ideaId: idea.id, text, stance, key });
  }

  private readonly done = new Set<string>();

  /** The keys see to it after a restart. */
  private async once(key: string, work: (key: string) => Promise<unknown>): Promise<void> {
    if (this.done.has(key)) return;
    await work(key);
    this.done.add(key);
  }
}
