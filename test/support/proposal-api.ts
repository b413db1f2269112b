import type { ApiClient } from './api-client.js';
import { newKey } from './server.js';

/** A policy under which a proposal opens by itself within seconds, signed and without an auction. */
export const OPEN_AT_ONCE = {
  secondsNeeded: 0,
  unitsNeeded: 0,
  announceMinutes: 0,
  auctionMinutes: 0,
  blindMinutes: 0,
  headline: 'ADOPTED',
} as const;

export interface ProposedIdea {
  readonly id: string;
  readonly title: string;
  readonly stage: string;
  readonly version: number;
  readonly tags: string[];
  readonly links: string[];
  readonly held: boolean;
}

export type IdeaAnswer = { readonly idea?: ProposedIdea; readonly code?: string; readonly ideaId?: string };
type IdeaMutation = 'proposeIdea' | 'saveDraft' | 'discardDraft' | 'editIdea';

const FIELDS = 'id title summary topic stage version tags links held';
const ANSWERS: Record<IdeaMutation, string> = {
  proposeIdea: `... on IdeaProposed { idea { ${FIELDS} } } ... on IdeaRejected { code message }`,
  saveDraft: `... on IdeaProposed { idea { ${FIELDS} } } ... on IdeaRejected { code message }`,
  discardDraft: '... on DraftDiscarded { ideaId } ... on CommandRejected { code message }',
  editIdea: `... on IdeaChanged { idea { ${FIELDS} } } ... on CommandRejected { code message }`,
};
const INPUTS: Record<IdeaMutation, string> = {
  proposeIdea: 'ProposeIdeaInput',
  saveDraft: 'SaveDraftInput',
  discardDraft: 'DiscardDraftInput',
  editIdea: 'EditIdeaInput',
};
const WORDS = { title: 'A lending library for tools', summary: 'Saws, drills.', topic: 'Workshop' };

/** Sends what somebody writes of an idea; usual words where nothing else is said. */
export async function writeIdea(
  client: ApiClient,
  mutation: IdeaMutation,
  change: object = {},
): Promise<IdeaAnswer> {
  const words = mutation === 'discardDraft' ? {} : WORDS;
  const input = { ...words, idempotencyKey: newKey(), ...change };
  const answer = await client.read<Record<IdeaMutation, IdeaAnswer>>(
    `mutation ($input: ${INPUTS[mutation]}!) { ${mutation}(input: $input) { ${ANSWERS[mutation]} } }`,
    { input },
  );
  return answer[mutation];
}

/** Proposes an idea that has to be taken. */
export async function proposeIdea(client: ApiClient, change: object = {}): Promise<ProposedIdea> {
  const { idea, code } = await writeIdea(client, 'proposeIdea', change);
  if (idea === undefined) throw new Error(`the idea was not taken: ${code}`);
  return idea;
}
