import { OneTimeLink } from '../../apps/server/src/database/entities/one-time-link.js';
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

async function leadTheExchange({ ids, people }: AccessFloor, act: Act): Promise<void> {
  const reason = 'reason: "It was agreed upon."';
  await act('curator', 'haltMarket', `marketId: "${ids.market}"`);
  await act('curator', 'openMarket', `marketId: "${ids.market}"`);
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
