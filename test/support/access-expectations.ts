/** Those who ask. `token` may only read, and is of somebody who has every role. */
export const ASKERS = [
  'stranger',
  'member',
  'team',
  'curator',
  'resolver',
  'decider',
  'leader',
  'risk',
  'administrator',
  'token',
] as const;
export type Asker = (typeof ASKERS)[number];

/**
 * Who may see which fields, written down once more and by hand: what is said in the server's own table is compared
 * with it by asking. A field that is missing here fails the test, and so does one that is gone. `everybody` are
 * strangers too, `readers` are strangers only where the board is public.
 */
const SAID: Readonly<Record<string, string>> = {
  everybody: `
    Query: exchange me demoMembers signInOptions link
    Mutation: signIn demoSignIn signOut acceptInvitation requestPasswordReset resetPassword verifyEmail
    Exchange: name demo
    SignInOptions: demo password mail singleSignOn
    SingleSignOn: label path
    LinkPreview: kind name email unit invitedBy suggestedHandle expiresAt
    DemoMember: id handle unit role
    SignedIn: viewer token
    SignInRefused: code message
    SignOutResult: signedOut
    PasswordResetRequested: requested
    EmailVerified: email
    Erased: at
    CommandRejected: code message
    PageInfo: hasNextPage hasPreviousPage startCursor endCursor`,
  readers: `
    Query: ideas idea market node
    Subscription: prices book trades ranking marketStates
    Exchange: ideaCount memberCount openMarketCount tradeCount epoch sequence serverTime allowance halted
    Exchange: tradingPolicy topics accessPolicy privacyPolicy
    AccessPolicy: version publicBoard introspection
    PrivacyPolicy: version sessionDays auditWordsDays noticeDays keyDays
    AllowancePolicy: amount periodDays nextCreditAt cap
    TradingPolicy: version positionLimit insiderLimit orderLimit openOrderLimit band pauseSeconds subsidyLimit
    TradingPolicy: houseLimit issueLimit challengeSeconds
    TopicCount: topic ideaCount
    Idea: id title summary topic stage rank proposedAt imported market markets
    IdeaConnection: edges nodes pageInfo totalCount
    IdeaEdge: cursor node
    ImportRecord: number kind status discussionRounds createdOn recordedOutcome resolvedOn
    Market: id ideaId headline question criteria contracts state stateReason stateUntil closesAt price priceSource
    Market: bestBid bestAsk lastTradePrice changeToday sparkline volume tradeCount auctionPrice auctionVolume
    Market: flaggedAt payout house book trades priceHistory candles resolution flagReason
    MarketContract: index name price priceSource bestBid bestAsk lastTradePrice referencePrice changeToday payout
    MarketContract: book priceHistory
    Contract: index name
    House: subsidy liquidity
    Book: marketId contract epoch sequence bids asks
    BookLevel: price quantity orders
    PriceHistory: range points firstAt
    PricePoint: at price
    Candle: at open high low close volume tradeCount
    CandleConnection: edges nodes pageInfo
    CandleEdge: cursor node
    Trade: id marketId contract price quantity takerSide sequence executedAt
    TradeConnection: edges nodes pageInfo
    TradeEdge: cursor node
    Resolution: status payouts isVoid isMine challengeEndsAt evidence challenge history
    ResolutionStep: status isMine evidence at
    Evidence: text url at
    PricesChanged: epoch serverTime fromSequence toSequence prices
    MarketPrice: marketId ideaId state price priceSource bestBid bestAsk lastTradePrice changeToday contracts
    ContractPrice: index price priceSource bestBid bestAsk lastTradePrice changeToday
    BookChanged: epoch serverTime fromSequence toSequence book
    TradesExecuted: epoch serverTime sequence mustReread trades
    RankingChanged: epoch serverTime fromSequence toSequence ranks
    IdeaRank: ideaId rank
    MarketStatesChanged: epoch serverTime fromSequence toSequence states
    MarketStatus: marketId state stateReason stateUntil closesAt flaggedAt resolutionStatus challengeEndsAt payouts`,
  members: `
    Query: previewOrder
    Mutation: proposeIdea placeOrder placeOrders cancelOrder cancelAllOrders amendOrder challengeResolution
    Mutation: changePassword changeProfile sendVerification revokeSession revokeOtherSessions createAccessToken
    Mutation: readNotices eraseMe
    Subscription: myAccount
    Viewer: id handle unit canTrade roles status orderHistory fills statement balance positions orders name email
    Viewer: emailVerified hasPassword sessions accessTokens notices unreadNotices
    Session: id method address agent createdAt seenAt expiresAt current
    AccessToken: id name readOnly createdAt seenAt expiresAt
    AccessTokenCreated: token accessToken viewer
    AccountChanged: viewer
    Notice: id kind text createdAt readAt
    NoticeConnection: edges nodes pageInfo
    NoticeEdge: cursor node
    Balance: cash held inPositions total
    Position: idea market contract quantity averageCost value profit
    Order: id idea market contract side type timeInForce postOnly reduceOnly selfTradeMode expiresAt budget price
    Order: quantity filled open state placedAt
    OrderConnection: edges nodes pageInfo
    OrderEdge: cursor node
    OwnFill: id tradeId orderId market contract side price quantity role sequence at order
    OwnFillConnection: edges nodes pageInfo
    OwnFillEdge: cursor node
    StatementEntry: sequence at account kind amount balance order fill market
    StatementConnection: edges nodes pageInfo
    StatementEdge: cursor node
    OrderPreview: filled resting dropped dropReason fills averagePrice cost hold newPrice payoffs
    Payoff: contract profit
    Fill: price quantity
    OrderPlaced: order fills cost dropReason balance sequence
    OrdersAnswered: results
    OrderCancelled: orderId cancelled balance sequence
    AllOrdersCancelled: orders cancelled balance sequence
    OrderAmended: order fills cost dropReason keptPlace balance sequence
    OrderRejected: code message
    IdeaProposed: idea
    IdeaRejected: code message
    MarketChanged: market sequence
    MyAccountChanged: epoch serverTime sequence mustReread entries
    AccountEntry: sequence at orders fills positions balance
    OrderChange: order endReason
    AccountPosition: marketId contract quantity
    AccountBalance: cash held`,
  'curator team': `
    Market: insiders`,
  curator: `
    Mutation: listMarket openMarket setInsiders flagMarket closeMarket`,
  'curator risk': `
    Mutation: haltMarket resumeMarket`,
  resolver: `
    Mutation: proposeResolution confirmResolution withdrawResolution`,
  risk: `
    Query: marketActivity participants
    Mutation: requestUnsealing
    ActivityConnection: edges nodes pageInfo
    ActivityEdge: cursor node
    MarketActivity: id at contract price quantity buyer seller
    Participant: alias insider shares bought sold openOrders`,
  'risk administrator': `
    Query: members unsealings audit auditCheck
    Mutation: haltExchange resumeExchange suspendMember reinstateMember decideUnsealing
    ExchangeChanged: exchange sequence
    MemberChanged: handle status sequence
    MemberConnection: edges nodes pageInfo totalCount
    MemberEdge: cursor node
    Member: id handle unit roles status trading createdAt
    Unsealing: id marketId question alias reason state requestedBy requestedAt decidedBy decidedAt handle name
    UnsealingChanged: unsealing
    AuditConnection: edges nodes pageInfo totalCount
    AuditEdge: cursor node
    AuditRecord: id sequence at actor act subject subjectName address agent reason details outcome outcomeCode
    AuditRecord: journalSequence hash
    AuditCheck: ok records firstBad problem head`,
  administrator: `
    Query: legalHolds invitations
    Mutation: setTradingPolicy setAllowancePolicy setAccessPolicy setPrivacyPolicy retireMember setMember
    Mutation: revokeMemberSessions inviteMember revokeInvitation makeResetLink placeLegalHold liftLegalHold eraseMember
    Member: name email lastSeenAt hasSignIn
    MemberSet: member
    LegalHold: handle memberId reason placedBy placedAt
    LegalHoldChanged: memberId held
    Invitation: id name email unit roles trading createdAt expiresAt
    InvitationMade: invitation link mailed
    InvitationRevoked: id
    LinkMade: link expiresAt`,
};

/** `Type.field` to what was said of it. */
export const EXPECTED: ReadonlyMap<string, string> = new Map(
  Object.entries(SAID).flatMap(([who, text]) =>
    text
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [type = '', fields = ''] = line.trim().split(': ');
        return fields.split(' ').map((field): [string, string] => [`${type}.${field}`, who]);
      }),
  ),
);

/** Whether somebody may see, or do, what was said to be for these. */
export function mayUse(asker: Asker, field: string, isPublic: boolean): boolean {
  const who = EXPECTED.get(field);
  if (who === undefined) throw new Error(`nobody has written down who may use ${field}`);
  if (field.startsWith('Mutation.') && asker === 'token') return false;
  if (who === 'everybody') return true;
  if (asker === 'stranger') return who === 'readers' && isPublic;
  if (who === 'readers' || who === 'members') return true;
  return asker === 'token' || who.split(' ').includes(asker);
}
