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
    LinkPreview: kind name email unit roles trading invitedBy suggestedHandle expiresAt
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
    Subscription: prices book trades ranking marketStates ideaChanges
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
    Query: answerBook deciderRecords
    Idea: answerClock youDecide
    AnswerClock: state since dueAt deciders answers
    Answer: decision reason until decider at dueAt late
    AnswerBookConnection: edges nodes pageInfo
    AnswerBookEdge: cursor node
    AnswerBookItem: idea clock answer
    DeciderRecord: decider answered late overdue
    Exchange: ideasPolicy
    IdeasPolicy: version season headline horizonDays secondsNeeded unitsNeeded announceMinutes auctionMinutes
    IdeasPolicy: blindMinutes jurySize juryMinutes panelSize panelMinutes challengeStake stakeCap blindModeDefault topBand bandMinutes
    IdeasPolicy: answerMinutes conflictDays digestMinutes prohibited
    ProhibitedTopic: topic phrases
    Idea: tags links version versions
    Idea: stageAt opensAt auctionEndsAt seconds blind blindUntil proposer team teamAsked asked mine held mergedInto
    Idea: history season headline
    Seconds: count needed unitsNeeded mine allowed
    IdeaEvent: id kind doneBy stage text at
    IdeaVersion: version title summary topic tags links note at
    Idea: comments commentCount casesFor casesAgainst followed followers
    Comment: id text stance author signedAs badge order useful myUseful isMine removed removedReason fromIdea createdAt
    Comment: idea editedAt parentId replies
    CommentOrder: marketId side contract
    CommentConnection: edges nodes pageInfo
    CommentEdge: cursor node
    ImportRecord: number kind status discussionRounds createdOn recordedOutcome resolvedOn
    Market: id ideaId headline question criteria contracts state stateReason stateUntil closesAt price priceSource
    Market: bestBid bestAsk lastTradePrice changeToday sparkline volume tradeCount auctionPrice auctionVolume
    Market: shown
    Idea: shown
    Market: flaggedAt claim payout house book trades priceHistory candles resolution flagReason
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
    ResolutionStep: status isMine byPanel evidence at
    ResolutionChallenge: stake isMine text url at
    Evidence: text url value at
    Claim: template criteria source closesAt low high unit resolver
    Query: lot accuracy
    Accuracy: resolved nextAt madeAt methods shared calibration optimism debias
    MethodAccuracy: method count brier low high auc aucLow aucHigh sharedBrier
    CalibrationPoint: chance happened count
    Optimism: value low high meanPrice baseRate
    Debias: a b fittedOn
    Market: debiasedPrice
    Market: myEstimate
    Lot: kind draw commitment secret journalHash journalSequence seed drawnAt seats tickets mine
    LotTicket: ticket state
    Market: verdict
    Verdict: seats yes no outcome decidedAt reasons
    VerdictReason: vote text
    PricesChanged: epoch serverTime fromSequence toSequence prices
    MarketPrice: marketId ideaId state price priceSource bestBid bestAsk lastTradePrice changeToday contracts
    ContractPrice: index price priceSource bestBid bestAsk lastTradePrice changeToday
    BookChanged: epoch serverTime fromSequence toSequence book
    TradesExecuted: epoch serverTime sequence mustReread trades
    RankingChanged: epoch serverTime fromSequence toSequence ranks
    IdeasChanged: epoch serverTime ideaIds
    IdeaRank: ideaId rank band merit evidence
    Query: rotatingSlot
    RotatingSlot: ideas rule until position total
    Idea: merit meritHistory
    Merit: value low high people stakes early evidence rank band bandSize why breakdown publishedAt
    MeritPart: name value words
    MeritPoint: at value evidence
    MarketStatesChanged: epoch serverTime fromSequence toSequence states
    MarketStatus: marketId state stateReason stateUntil closesAt flaggedAt resolutionStatus challengeEndsAt payouts`,
  members: `
    Query: previewEstimate
    Mutation: estimate rate withdrawEstimate
    Viewer: estimates
    Estimate: id marketId idea chance stake atRisk verdict counts countsWhy at standing
    EstimateConnection: edges nodes pageInfo
    EstimateEdge: cursor node
    EstimatePreview: side contract shares price cost hold winnings loss sealed newPrice words
    EstimateTaken: estimate order fills cost market balance
    EstimateWithdrawn: market balance
    Query: previewOrder boards boardWeeks pulse profile
    Profile: handle ideas comments
    ProfileIdea: idea part
    Pulse: range from at openIdeas treemap movers themes units weeks meritNotRank
    PulseTile: idea title topic stakes volume value change merit evidence
    PulseMover: idea from to change movedFrom movedUntil comments reasons
    PulseTheme: name ideas change people atLeast sentiment weekOf
    PulseUnit: name members people atLeast participation sentiment weekOf
    PulseWeek: weekOf members active atLeast share sentiment estimates beforeExposure effectivePeople
    MeritNotRank: month tau low high ideas words
    Mutation: setOnBoards
    OnBoardsSet: viewer
    Viewer: skill
    Skill: resolved brier baseline calibrationError peer peerHeadlines profitPerToken marketsTraded calibration weight
    Skill: onBoards
    Board: kind rows madeAt weekOf people
    Season: id name startedAt endedAt startingAmount returnedAt boards
    Query: seasons
    BoardRow: place handle value resolved mine
    Query: duty
    Mutation: report
    Reported: reported
    Mutation: voteOnDuty declineDuty
    Viewer: duties
    Duty: id kind marketId ideaId question criteria title text casesFor casesAgainst outcome evidence challengeReason
    Duty: dueAt open vote
    DutyChanged: duty
    DutyEvidence: text url
    Query: similarIdeas checkProposal
    Mutation: secondIdea withdrawSecond askIntoTeam joinTeam leaveTeam endBlind retireIdea
    Mutation: saveDraft discardDraft proposeIdea editIdea
    Mutation: addComment editComment removeComment markUseful follow unfollow saveWatchList deleteWatchList
    CommentChanged: comment
    FollowsChanged: viewer
    Viewer: follows watchLists
    Follow: kind target idea at
    WatchList: id name ideas
    Mutation: placeOrder placeOrders cancelOrder cancelAllOrders amendOrder challengeResolution
    Mutation: proposeResolution confirmResolution withdrawResolution
    Query: resolutionDesk
    DeskItem: market state since eligible reason eligibleCount drawn draws decided
    Mutation: changePassword changeProfile sendVerification revokeSession revokeOtherSessions createAccessToken
    Mutation: readNotices setNotice eraseMe
    Mutation: setBlindMode showMe
    Viewer: blindMode
    BlindMode: setting on
    BlindModeSet: blindMode
    Shown: idea
    Subscription: myAccount
    Viewer: id handle unit canTrade roles status orderHistory fills statement balance positions orders name email
    Viewer: emailVerified hasPassword sessions accessTokens notices unreadNotices noticeSettings
    Session: id method address agent createdAt seenAt expiresAt current
    AccessToken: id name readOnly createdAt seenAt expiresAt
    AccessTokenCreated: token accessToken viewer
    AccountChanged: viewer
    Notice: id kind text path happened createdAt readAt
    NoticeSetting: kind inApp byEmail
    NoticeSettingsChanged: noticeSettings
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
    StatementEntry: sequence at account kind amount balance order fill trade market
    StatementTrade: contract side price quantity
    StatementConnection: edges nodes pageInfo
    StatementEdge: cursor node
    Viewer: valueHistory statementTotals
    StatementTotal: kind amount entries
    ValueHistory: range points
    ValuePoint: at cash held inPositions total
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
    IdeaChanged: idea
    DraftDiscarded: ideaId
    SimilarIdea: idea score
    ProposalCheck: problems prohibited question
    ProhibitedMatch: topic phrase found
    ProposalProblem: field code message
    Viewer: drafts proposals answersDue
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
    Query: moderationQueue
    Mutation: decideModeration mergeIdea
    ModerationConnection: edges nodes pageInfo
    ModerationEdge: cursor node
    ModerationItem: id kind idea comment ofIdea reasons matches reports createdAt decision decisionReason decidedAt
    ModerationDecided: item
    Mutation: listMarket openMarket setInsiders flagMarket closeMarket`,
  'curator risk': `
    Query: restrictions
    Mutation: setRestriction liftRestriction
    Restriction: id handle unit idea topic reason since
    RestrictionChanged: restriction inForce
    Mutation: haltMarket resumeMarket`,
  decider: `
    Mutation: answerIdea shipIdea`,
  'decider administrator': `
    Query: topicDeciders
    TopicDeciders: topic deciders`,
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
    AuditCheck: ok records firstBad problem head
    Query: policyVersions haltedMarkets treasury houseRisks allowanceBook ledgerHealth
    PolicyVersion: version at inForceAt actor reason terms
    PolicyTerm: name value
    HaltedMarket: market since actor reason
    Treasury: sequence issued issueLimit cash held escrow house flows houses settledHouses settledCount seasons
    TreasuryFlow: kind out back
    HousesTotal: count subsidy atWorst atPrices
    SeasonSurplus: season endedAt complete members amount
    HouseRisk: marketId ideaId question ideaTitle state subsidy atWorst atPrices atBest
    AllowanceBook: nextAt recipients atMost room payments
    AllowancePayment: periodStart paidAt amount members total
    LedgerHealth: checkedAt ok laws classes journal lag failures
    LawCheck: law ok problem
    AccountClassSum: accountClass accounts total
    JournalHealth: sequence headHash checkedFrom replayedThrough replayedFrom snapshotSequence snapshotHash
    LedgerLag: view history
    CommitFailures: commits commands lastAt`,
  administrator: `
    Query: legalHolds invitations
    Mutation: setTradingPolicy setAllowancePolicy setAccessPolicy setPrivacyPolicy retireMember setMember
    Mutation: revokeMemberSessions inviteMember revokeInvitation makeResetLink placeLegalHold liftLegalHold eraseMember
    Member: name email lastSeenAt hasSignIn grade
    MemberSet: member
    Mutation: setIdeasPolicy setTopicDeciders endSeason
    SeasonEnded: ended next
    TopicDeciders: handles
    TopicDecidersChanged: topicDeciders
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
