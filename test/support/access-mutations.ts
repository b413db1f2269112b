import type { AccessFloor } from './access-floor.js';
import { HOUR_MS, isoIn } from './api-floor.js';

const NOBODY = Buffer.from('Member:999999').toString('base64url');
const NO_ITEM = Buffer.from('ModerationItem:999999').toString('base64url');
const NO_RESTRICTION = Buffer.from('Restriction:999999').toString('base64url');
const NO_UUID = Buffer.from('Session:00000000-0000-4000-8000-000000000000').toString('base64url');
const NO_LIST = Buffer.from('WatchList:999999').toString('base64url');
const TRADING_POLICY = `positionLimit: "10000", insiderLimit: "100", orderLimit: "10000", openOrderLimit: 200,
  band: "0.3", pauseSeconds: 60, subsidyLimit: "10000", houseLimit: "10000000", issueLimit: "1000000000",
  challengeSeconds: 3600`;
const IDEAS_POLICY = `season: "Spring", headline: JURY, horizonDays: 90, secondsNeeded: 3, unitsNeeded: 2,
  announceMinutes: 1440, auctionMinutes: 1440, blindMinutes: 43200, jurySize: 7, juryMinutes: 10080, panelSize: 5,
  panelMinutes: 4320, challengeStake: "50", stakeCap: "100", blindModeDefault: false, topBand: 10, bandMinutes: 10080, answerMinutes: 43200, conflictDays: 30,
  digestMinutes: 1440, prohibited: []`;
const PASSWORD = 'a walk over the floor';

/** What each mutation would do something with, as GraphQL, but for the key. A new one has to be written down here. */
export function mutationInputs(floor: AccessFloor): Readonly<Record<string, string>> {
  return { ...ofIdeas(floor), ...ofMarkets(floor), ...ofPeople(floor) };
}

const REASON = 'reason: "It was agreed upon."';

function ofIdeas({ ids }: AccessFloor): Record<string, string> {
  const reason = REASON;
  return {
    proposeIdea: 'title: "A broom", summary: "", topic: "Tools"',
    saveDraft: 'title: "A mop", summary: "", topic: ""',
    discardDraft: `ideaId: "${ids.idea}"`,
    editIdea: `ideaId: "${ids.idea}", title: "A mop", summary: "", topic: "Tools"`,
    secondIdea: `ideaId: "${ids.idea}"`,
    showMe: `ideaId: "${ids.idea}"`,
    withdrawSecond: `ideaId: "${ids.idea}"`,
    askIntoTeam: `ideaId: "${ids.idea}", handle: "leader"`,
    joinTeam: `ideaId: "${ids.idea}"`,
    leaveTeam: `ideaId: "${ids.idea}"`,
    endBlind: `ideaId: "${ids.idea}"`,
    retireIdea: `ideaId: "${ids.idea}"`,
    addComment: `ideaId: "${ids.idea}", text: "It lasts."`,
    editComment: `commentId: "${ids.comment}", text: "It lasted."`,
    removeComment: `commentId: "${ids.comment}"`,
    markUseful: `commentId: "${ids.comment}", useful: true`,
    follow: 'kind: TAG, target: "tools"',
    unfollow: 'kind: TAG, target: "tools"',
    saveWatchList: `name: "Tools", ideaIds: ["${ids.idea}"]`,
    setOnBoards: 'on: true',
    deleteWatchList: `listId: "${NO_LIST}"`,
    report: `ideaId: "${ids.idea}", ${reason}`,
    decideModeration: `itemId: "${NO_ITEM}", decision: DISMISS, ${reason}`,
    mergeIdea: `ideaId: "${ids.idea}", intoId: "${ids.idea}", ${reason}`,
    setRestriction: `handle: "leader", ideaId: "${ids.idea}", ${reason}`,
    liftRestriction: `restrictionId: "${NO_RESTRICTION}", ${reason}`,
    voteOnDuty: `dutyId: "${ids.duty}", vote: YES`,
    declineDuty: `dutyId: "${ids.duty}"`,
    setTopicDeciders: 'topic: "Tools", handles: ["decider"]',
    answerIdea: `ideaId: "${ids.idea}", decision: DECLINE, ${reason}`,
    shipIdea: `ideaId: "${ids.idea}", ${reason}`,
  };
}

function ofMarkets({ ids }: AccessFloor): Record<string, string> {
  const market = `marketId: "${ids.market}"`;
  const order = `${market}, contract: "YES", side: BUY, type: LIMIT, price: "0.02", quantity: "1"`;
  const reason = REASON;
  return {
    estimate: `marketId: "${ids.headline}", chance: "0.6"`,
    rate: `marketId: "${ids.headline}", verdict: TOO_LOW`,
    withdrawEstimate: `marketId: "${ids.headline}"`,
    placeOrder: order,
    placeOrders: `orders: [{ ${order}, idempotencyKey: "one of a batch" }]`,
    cancelOrder: `orderId: "${ids.order}"`,
    cancelAllOrders: market,
    amendOrder: `orderId: "${ids.order}", price: "0.01", quantity: "4"`,
    listMarket: `ideaId: "${ids.idea}", question: "Will it last?", criteria: "YES if so.", source: "The register.", resolver: "resolver", closesAt: "${isoIn(HOUR_MS)}"`,
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
    setIdeasPolicy: IDEAS_POLICY,
    endSeason: 'nextName: "Another season"',
    setTradingPolicy: TRADING_POLICY,
    setAllowancePolicy: `amount: "100", periodDays: 7, startsAt: "${isoIn(HOUR_MS)}", cap: "5000"`,
    setPrivacyPolicy: 'sessionDays: 30, auditWordsDays: 700, noticeDays: 300, keyDays: 30',
    haltExchange: '',
    resumeExchange: '',
    requestUnsealing: `${market}, alias: "ABCDEFGH", ${reason}`,
    decideUnsealing: `unsealingId: "${ids.unsealing}", approve: true, ${reason}`,
  };
}

function ofPeople({ people, invitation }: AccessFloor): Record<string, string> {
  const member = `memberId: "${people.decider.id}"`;
  const handle = 'handle: "decider"';
  const reason = REASON;
  return {
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
    setNotice: 'kind: FOLLOWED, inApp: true, byEmail: false',
    setBlindMode: 'on: false',
  };
}

/** The mutation with this key and what is asked of its answer. */
export function mutation(name: string, input: string | undefined, key: string, asked = '__typename'): string {
  if (input === undefined) throw new Error(`write down an input of ${name}`);
  return `mutation { ${name}(input: { ${input === '' ? '' : `${input}, `}idempotencyKey: "${key}" }) { ${asked} } }`;
}
