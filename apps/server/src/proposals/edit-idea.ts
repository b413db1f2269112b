import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { cleanWords } from '../answers/clean-words.js';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import { NotDone, unlessNotDone } from '../answers/not-done.js';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { Idea, type IdeaStage } from '../database/entities/idea.js';
import { decodeId } from '../graphql/global-id.js';
import { IdeaHistory } from '../idea-life/idea-history.js';
import { ProhibitedTopics } from './prohibited-topics.js';
import type { EditIdeaInput } from './proposal.inputs.js';
import { type IdeaTexts, readTexts } from './proposal.js';
import { ProposalRows, wordsOf } from './proposal-rows.js';
import type { ProposalCode } from './proposal-sentences.js';
import type { Proposed } from './propose-idea.js';
import { Standing } from './standing.js';

/** What was seconded may still be put better; what is announced is what will be traded on. */
const EDITABLE: readonly IdeaStage[] = ['PROPOSED', 'SECONDED'];
const MOST_VERSIONS = 50;
const LONGEST_NOTE = 300;

interface Edit {
  readonly ideaId: number;
  readonly memberId: number;
  readonly texts: IdeaTexts;
  readonly note: string;
}

/** New words for an idea, by those who stand behind it, kept as a version that everybody can look at. */
@Injectable()
export class EditIdea {
  constructor(
    private readonly answers: KeyedAnswers,
    private readonly catalogue: IdeaCatalogue,
    private readonly standing: Standing,
    private readonly rows: ProposalRows,
    private readonly topics: ProhibitedTopics,
    private readonly history: IdeaHistory,
  ) {}

  async edit(memberId: number, { idempotencyKey: key, ...input }: EditIdeaInput): Promise<Proposed> {
    const bad = this.standing.refuse(memberId);
    if (bad !== null) return { ok: false, code: bad };
    const { texts, problems } = readTexts(input);
    if (problems[0] !== undefined) return { ok: false, code: problems[0].code };
    const note = cleanNote(input.note);
    if (!note.ok) return note;
    const ideaId = decodeId('Idea', input.ideaId);
    if (ideaId === null) return { ok: false, code: 'UNKNOWN_IDEA' };
    const edit = { ideaId, memberId, texts, note: note.value };
    const keyed = { actor: `member/${memberId}`, key, body: ['editIdea', ideaId, texts, note.value] };
    const outcome = await unlessNotDone<Answer, ProposalCode>(
      this.answers.once(keyed, (manager) => this.work(manager, edit)),
    );
    if (!outcome.ok) return outcome;
    await this.catalogue.reread([ideaId]);
    const idea = this.catalogue.find(ideaId);
    return idea === undefined ? { ok: false, code: 'UNKNOWN_IDEA' } : { ok: true, idea };
  }

  private async work(manager: EntityManager, { ideaId, memberId, texts, note }: Edit): Promise<true> {
    const idea = await manager.findOne(Idea, { where: { id: ideaId }, lock: { mode: 'pessimistic_write' } });
    if (idea === null || idea.stage === 'DRAFT') throw new NotDone<ProposalCode>('UNKNOWN_IDEA');
    const doneBy = await officeOf(manager, idea, memberId);
    if (doneBy === null) throw new NotDone<ProposalCode>('NOT_OF_THE_TEAM');
    const refusal = refusalOf(idea, texts);
    if (refusal !== null) throw new NotDone<ProposalCode>(refusal);
    const version = idea.version + 1;
    await manager.update(Idea, ideaId, { ...wordsOf(texts), version });
    await this.rows.keepVersion(manager, ideaId, { authorId: memberId, note });
    await this.history.add(manager, { ideaId, kind: 'VERSION', doneBy, actorId: memberId, text: note });
    await this.topics.hold(manager, ideaId, texts);
    return true;
  }
}

function refusalOf(idea: Idea, texts: IdeaTexts): ProposalCode | null {
  if (!EDITABLE.includes(idea.stage)) return 'EDIT_TOO_LATE';
  if (JSON.stringify(wordsOf(idea)) === JSON.stringify(wordsOf(texts))) return 'NOTHING_CHANGED';
  return idea.version >= MOST_VERSIONS ? 'VERSIONS_TOO_MANY' : null;
}

/** What the member is to the idea; null for nobody. Who was asked into the team and has not joined is nobody yet. */
async function officeOf(
  manager: EntityManager,
  { id, proposerId }: Idea,
  memberId: number,
): Promise<'PROPOSER' | 'TEAM' | null> {
  if (proposerId === memberId) return 'PROPOSER';
  const joined: unknown[] = await manager.query(
    'SELECT 1 FROM team_member WHERE idea_id = $1 AND member_id = $2 AND joined_at IS NOT NULL',
    [id, memberId],
  );
  return joined.length > 0 ? 'TEAM' : null;
}

function cleanNote(given: string): { ok: true; value: string } | { ok: false; code: ProposalCode } {
  const rules = {
    longest: LONGEST_NOTE,
    oneLine: true,
    ifEmpty: 'EMPTY',
    ifTooLong: 'NOTE_TOO_LONG',
  } as const;
  const note = cleanWords<'EMPTY' | 'NOTE_TOO_LONG'>(given, rules);
  if (note.ok) return note;
  return note.code === 'EMPTY' ? { ok: true, value: '' } : { ok: false, code: note.code };
}

type Answer = Awaited<ReturnType<typeof KeyedAnswers.prototype.once<true>>>;
