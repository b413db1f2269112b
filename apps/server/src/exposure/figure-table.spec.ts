import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { FIGURES } from './figure-table.js';

const schema = buildSchema(readFileSync(new URL('../../../../schema.graphql', import.meta.url), 'utf8'));

/** Scalars and enums by which a price, an amount, a place or a grade can be told. */
const TELLING = new Set(['Price', 'Shares', 'Tokens', 'PriceSource', 'EvidenceGrade', 'Int', 'Float']);

const words = (text: string): Set<string> => new Set(text.trim().split(/\s+/));

/** Objects to which only fields of the table lead. */
const REACHED_BY_FIGURES = words(`
  BookLevel Book PricePoint Trade Candle Merit MeritPart MeritPoint ContractPrice MarketPrice IdeaRank MarketActivity
  Participant HouseRisk`);
/** What members have, did or would do themselves: whoever answers such a thing asks Exposures before. */
const OWN = words(`
  Balance Order Fill Payoff Position OwnFill StatementEntry StatementTrade StatementTotal AccountPosition AccountBalance
  OrderPreview OrderPlaced OrderCancelled AllOrdersCancelled OrderAmended Estimate EstimatePreview EstimateTaken Skill ValuePoint Viewer`);
/** Rules, people, words, messages' stamps, and figures of many ideas together or of ones that have ended. */
const OF_NO_OPEN_IDEA = words(`
  Contract House ImportRecord IdeaConnection Member MemberConnection Notice CalibrationPoint MethodAccuracy Optimism
  Debias Accuracy DeciderRecord AuditConnection AuditCheck TradingPolicy TopicCount AllowancePolicy Exchange Seconds
  Comment Lot Verdict RotatingSlot ModerationItem AccessPolicy IdeasPolicy PrivacyPolicy SimilarIdea IdeaVersion Pulse
  PulseTheme PulseUnit PulseWeek MeritNotRank DeskItem ResolutionChallenge Resolution BoardRow Board Season
  MyAccountChanged TradesExecuted BookChanged IdeasChanged MarketStatus MarketStatesChanged PricesChanged
  RankingChanged AccountClassSum LedgerLag CommitFailures PolicyVersion AllowancePayment AllowanceBook TreasuryFlow
  SeasonSurplus HousesTotal Treasury`);
/** Fields of ideas and markets by which nothing of the kind is told. */
const SILENT = words(`
  Idea.version Idea.commentCount Idea.followers Market.payout MarketContract.index MarketContract.referencePrice
  MarketContract.payout`);

const figures = Object.values(schema.getTypeMap()).flatMap((type) =>
  !isObjectType(type) || type.name.startsWith('__')
    ? []
    : Object.values(type.getFields())
        .filter((field) => TELLING.has(getNamedType(field.type).name))
        .map((field) => ({ type: type.name, name: `${type.name}.${field.name}` })),
);

describe('the table of figures', () => {
  it('has every field that tells a price, an amount, a place or a grade of an open idea', () => {
    const known = ({ type, name }: (typeof figures)[number]) =>
      name in FIGURES ||
      SILENT.has(name) ||
      [REACHED_BY_FIGURES, OWN, OF_NO_OPEN_IDEA].some((types) => types.has(type));
    expect(figures.filter((figure) => !known(figure)).map(({ name }) => name)).toEqual([]);
  });

  it('lets nothing but its own fields lead to what is full of figures', () => {
    const leading = Object.values(schema.getTypeMap()).flatMap((type) =>
      !isObjectType(type) || REACHED_BY_FIGURES.has(type.name) || type.name.endsWith('Connection')
        ? []
        : Object.values(type.getFields())
            .filter((field) => REACHED_BY_FIGURES.has(getNamedType(field.type).name))
            .filter(() => !type.name.endsWith('Edge') && type.name !== 'PriceHistory')
            .map((field) => `${type.name}.${field.name}`),
    );
    expect(leading.filter((name) => !(name in FIGURES))).toEqual([]);
    expect(leading).toContain('Market.book');
  });

  it('names fields that are there', () => {
    const missing = Object.keys(FIGURES).filter((name) => {
      const [type, field] = name.split('.') as [string, string];
      const object = schema.getType(type);
      return !isObjectType(object) || object.getFields()[field] === undefined;
    });
    expect(missing).toEqual([]);
  });
});
