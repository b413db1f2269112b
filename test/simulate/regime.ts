/** How the people of a simulated exchange behave, and what the outcome follows. */
export interface Regime {
  readonly name: string;
  readonly title: string;
  /** One of the attacks that shipped merit has to stand. */
  readonly isAttack: boolean;
  /** Share of proposers who pump their own idea, and of those who sabotage rivals. */
  readonly pumping: number;
  readonly sabotage: number;
  /** Share of ideas that a ring backs, its friends, and what they all say. */
  readonly rings: number;
  readonly ringSize: number;
  readonly ringChance: number;
  /** Of the outcome's taste, what is not merit (0..1), and whose it is. */
  readonly taste: number;
  readonly tasteOf: 'jury' | 'deciders';
  /** People who look at an idea, on average, and of their estimates those from before a price was seen. */
  readonly lookers: number;
  readonly earlyShare: number;
  /** How far a late estimate goes to the price. */
  readonly herding: number;
  /** Noise that is added to ratings without a stake, in logits. */
  readonly carelessness: number;
  /** What the house of each market is given to lose. */
  readonly subsidyMilli: number;
}

export const QUIET: Regime = {
  name: 'honest',
  title: 'nobody games it',
  isAttack: false,
  pumping: 0,
  sabotage: 0,
  rings: 0,
  ringSize: 3,
  ringChance: 0.98,
  taste: 0,
  tasteOf: 'jury',
  lookers: 40,
  earlyShare: 0.6,
  herding: 0.5,
  carelessness: 0.8,
  subsidyMilli: 250_000,
};

const regime = (name: string, title: string, changes: Partial<Regime>): Regime => ({
  ...QUIET,
  ...changes,
  name,
  title,
});

export const REGIMES: readonly Regime[] = [
  QUIET,
  regime('pumping', '30 % of proposers pump their own idea', { isAttack: true, pumping: 0.3 }),
  regime('rings', '30 % of ideas backed by 3 friends at 98 %', { isAttack: true, rings: 0.3 }),
  regime('sabotage', '30 % of proposers sabotage rivals', { isAttack: true, sabotage: 0.3 }),
  regime('all-three', 'all three attacks at once', { pumping: 0.3, rings: 0.3, sabotage: 0.3 }),
  regime('sly-rings', '30 % backed by 3 friends who say 85 %', { rings: 0.3, ringChance: 0.85 }),
  regime('wide-rings', '30 % backed by 8 friends at 98 %', { rings: 0.3, ringSize: 8 }),
  regime('jury-taste', "the jury's taste is not merit", { taste: 0.7 }),
  regime('decider-taste', 'the deciders look at grade', { taste: 0.7, tasteOf: 'deciders' }),
  regime('thin', 'few look at an idea', { lookers: 12 }),
  regime('herding', 'most come late and follow the price', { earlyShare: 0.15, herding: 0.8 }),
  regime('careful', 'ratings are as careful as stakes', { carelessness: 0 }),
  regime('deep', 'houses with four times the tokens', { subsidyMilli: 1_000_000 }),
];
