import type { AccessFloor } from './access-floor.js';
import { HOUR_MS, isoIn } from './api-floor.js';

const NOBODY = Buffer.from('Member:999999').toString('base64url');
const NO_UUID = Buffer.from('Session:00000000-0000-4000-8000-000000000000').toString('base64url');
const TRADING_POLICY = `positionLimit: "10000", insiderLimit: "100", orderLimit: "10000", openOrderLimit: 200,
  band: "0.3", pauseSeconds: 60, subsidyLimit: "10000", houseLimit: "10000000", issueLimit: "1000000000",
  challengeSeconds: 3600`;
const PASSWORD = 'a walk over the floor';

/** What each mutation would do something with, as GraphQL, but for the key. A new one has to be written down here. */
export function mutationInputs({ ids, people, invitation }: AccessFloor): Readonly<Record<string, string>> {
  const market = `marketId: "${ids.market}"`;
  const order = `${market}, contract: "YES", side: BUY, type: LIMIT, price: "0.02", quantity: "1"`;
  const member = `memberId: "${people.decider.id}"`;
  const handle = 'handle: "decider"';
  const reason = 'reason: "It was agreed upon."';
  return {
    proposeIdea: 'title: "A broom", summary: "", topic: "Tools"',
    placeOrder: order,
    placeOrders: `orders: [{ ${order}, idempotencyKey: "one of a batch" }]`,
    cancelOrder: `orderId: "${ids.order}"`,
    cancelAllOrders: market,
    amendOrder: `orderId: "${ids.order}", price: "0.01", quantity: "4"`,
    listMarket: `ideaId: "${ids.idea}", question: "Will it last?", criteria: "YES if so.", closesAt: "${isoIn(HOUR_MS)}"`,
    openMarket: market,
    setInsiders: `${market}, insiders: ["team"]`,
    haltMarket: market,
    resumeMarket: market,
    flagMarket: `${market}, ${reason}`,
    closeMarket: market,
    proposeResolution: `${market}, outcome: "YES", evidence: "It lasted."`,
    confirmResolution: market,
    withdrawResolution: market,
    challengeResolution: `marketId: "${ids.second}", ${reason}`,
    setAccessPolicy: 'publicBoard: true, introspection: EVERYBODY',
    setTradingPolicy: TRADING_POLICY,
    setAllowancePolicy: `amount: "100", periodDays: 7, startsAt: "${isoIn(HOUR_MS)}", cap: "5000"`,
    setPrivacyPolicy: 'sessionDays: 30, auditWordsDays: 700, noticeDays: 300, keyDays: 30',
    haltExchange: '',
    resumeExchange: '',
    requestUnsealing: `${market}, alias: "ABCDEFGH", ${reason}`,
    decideUnsealing: `unsealingId: "${ids.unsealing}", approve: true, ${reason}`,
    placeLegalHold: `${member}, ${reason}`,
    liftLegalHold: `${member}, ${reason}`,
    eraseMe: handle,
    eraseMember: `${member}, ${reason}`,
    suspendMember: handle,
    reinstateMember: handle,
    retireMember: handle,
    setMember: `${member}, roles: [], ${reason}`,
    revokeMemberSessions: member,
    signIn: `email: "nora@example.com", password: "${PASSWORD}"`,
    demoSignIn: `memberId: "${NOBODY}"`,
    signOut: '',
    acceptInvitation: `token: "${invitation.token}", name: "N", email: "n@example.com", handle: "nora", password: "${PASSWORD}"`,
    requestPasswordReset: 'email: "nobody@example.com"',
    resetPassword: `token: "none", password: "${PASSWORD}"`,
    verifyEmail: 'token: "none"',
    inviteMember: 'unit: "Tools"',
    revokeInvitation: `invitationId: "${invitation.id}"`,
    makeResetLink: member,
    changePassword: `current: "${PASSWORD}", password: "${PASSWORD} again"`,
    changeProfile: 'name: "Somebody"',
    sendVerification: '',
    revokeSession: `sessionId: "${NO_UUID}"`,
    revokeOtherSessions: '',
    createAccessToken: 'name: "A program", readOnly: true, days: 1',
    readNotices: 'upToId: "none"',
  };
}

/** The mutation with this key and what is asked of its answer. */
export function mutation(name: string, input: string | undefined, key: string, asked = '__typename'): string {
  if (input === undefined) throw new Error(`write down an input of ${name}`);
  return `mutation { ${name}(input: { ${input === '' ? '' : `${input}, `}idempotencyKey: "${key}" }) { ${asked} } }`;
}
