import { Idea } from '../../apps/server/src/database/entities/idea.js';
import { OneTimeLink } from '../../apps/server/src/database/entities/one-time-link.js';
import { encodeId } from '../../apps/server/src/graphql/global-id.js';
import { newToken, tokenDigest } from '../../apps/server/src/sign-in/sessions.js';
import type { Asker } from './access-expectations.js';
import type { AccessFloor } from './access-floor.js';
import { HOUR_MS, isoIn } from './api-floor.js';
import { newcomer } from './sign-in-api.js';

/** Has a mutation done by somebody; the input is GraphQL without the key. */
export type Act = (by: Asker, name: string, input: string) => Promise<Record<string, unknown>>;

/** Something of every kind that mutations answer with. */
export async function doOneOfEach(floor: AccessFloor, act: Act): Promise<void> {
  await tradeAndPropose(floor, act);
  await argue(floor, act);
  await curate(floor, act);
  await leadTheExchange(floor, act);
  await comeAndGo(floor, act);
}

async function tradeAndPropose({ ids }: AccessFloor, act: Act): Promise<void> {
  const order = (quantity: string): string =>
    `marketId: "${ids.market}", contract: "YES", side: BUY, type: LIMIT, price: "0.02", quantity: "${quantity}"`;
  await act('member', 'proposeIdea', 'title: "A broom", summary: "", topic: "Tools"');
  await act('member', 'proposeIdea', 'title: "", summary: "", topic: "Tools"');
  await act('member', 'placeOrder', order('1'));
  await act('member', 'placeOrder', order('0'));
  await act('member', 'placeOrders', `orders: [{ ${order('1')}, idempotencyKey: "the first of two" }]`);
  await act('member', 'amendOrder', `orderId: "${ids.order}", price: "0.01", quantity: "4"`);
  await act('member', 'cancelOrder', `orderId: "${ids.order}"`);
  await act('member', 'cancelAllOrders', `marketId: "${ids.market}"`);
}

async function argue(floor: AccessFloor, act: Act): Promise<void> {
  const { ids } = floor;
  await act('member', 'discardDraft', `ideaId: "${await draft(floor)}"`);
  await act('member', 'addComment', `ideaId: "${ids.idea}", text: "It lasts."`);
  await act('member', 'follow', 'kind: TAG, target: "tools"');
  await act('member', 'setOnBoards', 'on: true');
  await act('member', 'setBlindMode', 'on: false');
  await act('member', 'showMe', `ideaId: "${ids.idea}"`);
  await act('member', 'estimate', `marketId: "${ids.headline}", chance: "0.7", stake: "1"`);
  await act('member', 'withdrawEstimate', `marketId: "${ids.headline}"`);
  await act('member', 'setNotice', 'kind: FOLLOWED, inApp: true, byEmail: false');
  await act('decider', 'answerIdea', `ideaId: "${ids.idea}", decision: DECLINE, reason: "Not now."`);
  await act('administrator', 'declineDuty', `dutyId: "${ids.duty}"`);
}

/** The id of a draft of the member's. */
async function draft({ server, people }: AccessFloor): Promise<string> {
  const row = { title: 'A mop', topic: '', stage: 'DRAFT', proposerId: people.member.memberId } as const;
  const closesAt = new Date(isoIn(HOUR_MS));
  const { id } = await server.database.getRepository(Idea).save({ ...row, closesAt });
  return encodeId('Idea', id);
}

async function curate({ ids }: AccessFloor, act: Act): Promise<void> {
  const reason = 'reason: "It was agreed upon."';
  const first = Buffer.from('ModerationItem:1').toString('base64url');
  await act('member', 'report', `ideaId: "${ids.idea}", ${reason}`);
  await act('curator', 'decideModeration', `itemId: "${first}", decision: DISMISS, ${reason}`);
  await act('risk', 'setRestriction', `handle: "leader", ideaId: "${ids.idea}", ${reason}`);
}

async function leadTheExchange({ ids, people }: AccessFloor, act: Act): Promise<void> {
  const reason = 'reason: "It was agreed upon."';
  await act('curator', 'haltMarket', `marketId: "${ids.market}"`);
  await act('curator', 'openMarket', `marketId: "${ids.market}"`);
  await act('administrator', 'endSeason', `nextName: "Another season", ${reason}`);
  await act('administrator', 'setTopicDeciders', 'topic: "Tools", handles: ["decider"]');
  await act('administrator', 'setAccessPolicy', 'publicBoard: false, introspection: MEMBERS');
  await act('administrator', 'decideUnsealing', `unsealingId: "${ids.unsealing}", approve: true, ${reason}`);
  await act('risk', 'suspendMember', 'handle: "decider"');
  await act('administrator', 'setMember', `memberId: "${people.decider.id}", unit: "Archive", ${reason}`);
  await act('administrator', 'liftLegalHold', `memberId: "${people.leader.id}", ${reason}`);
  await act('administrator', 'eraseMember', `memberId: "${people.leader.id}", ${reason}`);
}

async function comeAndGo(floor: AccessFloor, act: Act): Promise<void> {
  const { people, invitation } = floor;
  await act('administrator', 'revokeInvitation', `invitationId: "${invitation.id}"`);
  const { link } = await act('administrator', 'inviteMember', 'unit: "Tools"');
  const fields = Object.entries(newcomer('newcomer', String(link)));
  const input = fields.map(([field, value]) => `${field}: ${JSON.stringify(value)}`).join(', ');
  await act('stranger', 'acceptInvitation', input);
  await act('stranger', 'signIn', 'email: "newcomer@example.org", password: "not at all hers"');
  await act('stranger', 'requestPasswordReset', 'email: "newcomer@example.org"');
  await act('administrator', 'makeResetLink', `memberId: "${people.resolver.id}"`);
  await act('stranger', 'verifyEmail', `token: "${await verification(floor)}"`);
  await act('member', 'createAccessToken', 'name: "A program", readOnly: true, days: 1');
  await act('member', 'changeProfile', 'name: "Mia of the tests"');
  await act('member', 'signOut', '');
}

/** The token of a link as it is sent by e-mail. */
async function verification({ server, people }: AccessFloor): Promise<string> {
  const token = newToken();
  const link = {
    kind: 'VERIFICATION',
    memberId: people.curator.memberId,
    email: 'curator@example.com',
  } as const;
  const expiresAt = new Date(isoIn(HOUR_MS));
  await server.database
    .getRepository(OneTimeLink)
    .insert({ ...link, tokenHash: tokenDigest(token), expiresAt });
  return token;
}
