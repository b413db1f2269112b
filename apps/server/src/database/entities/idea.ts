import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

export type RecordedOutcome = 'YES' | 'NO';

export const IDEA_STAGES = [
  'DRAFT',
  'PROPOSED',
  'SECONDED',
  'ANNOUNCED',
  'OPEN',
  'ADOPTED',
  'DECLINED',
  'SHIPPED',
  'RETIRED',
  'MERGED',
] as const;
export type IdeaStage = (typeof IDEA_STAGES)[number];

/** What the headline claim asks: see markets/question.ts. */
export type HeadlineKind = 'JURY' | 'ADOPTED' | 'SHIPPED' | 'RECORD';

/** What is proposed. Change rows in a transaction, then have `IdeaCatalogue.reread` take them into memory. */
@Entity('idea')
@Index('idea_proposer', ['proposerId', 'stage'])
export class Idea {
  @PrimaryGeneratedColumn({ type: 'int' })
  id!: number;

  /** The id of the headline market. Given with the row, so that listing it twice is the same command twice. */
  @Column('int', { name: 'market_id', unique: true, default: () => "nextval('market_id_seq')" })
  marketId!: number;

  @Column('text')
  title!: string;

  @Column('text', { default: '' })
  summary!: string;

  @Column('text')
  topic!: string;

  @Column('int', { name: 'proposer_id', nullable: true })
  proposerId!: number | null;

  /** When it was proposed; of a draft, when it was begun. */
  @CreateDateColumn({ type: 'timestamptz', name: 'proposed_at' })
  proposedAt!: Date;

  /** From OPEN on the idea has a market; see idea-life/idea-moves.ts for the ways between stages. */
  @Column('text', { default: 'OPEN' })
  stage!: IdeaStage;

  @Column('timestamptz', { name: 'stage_at', default: () => 'now()' })
  stageAt!: Date;

  /** Of an announced idea: when its market opens. */
  @Column('timestamptz', { name: 'opens_at', nullable: true })
  opensAt!: Date | null;

  /** When its opening auction ends; null: as the exchange is set up. */
  @Column('timestamptz', { name: 'auction_ends_at', nullable: true })
  auctionEndsAt!: Date | null;

  /** Until then nobody is told who proposed it; null: it is not blind (any more). */
  @Column('timestamptz', { name: 'blind_until', nullable: true })
  blindUntil!: Date | null;

  /** How the proposer is told once it is not blind. */
  @Column('text', { name: 'signed_as', default: 'HANDLE' })
  signedAs!: 'HANDLE' | 'NAME';

  /** Counts up with every change of its words. */
  @Column('int', { default: 1 })
  version!: number;

  @Column('text', { array: true, default: () => "'{}'" })
  tags!: string[];

  @Column('text', { array: true, default: () => "'{}'" })
  links!: string[];

  @Column('text', { default: 'ADOPTED' })
  headline!: HeadlineKind;

  /** Name of the season whose common question it carries; null before it opens. */
  @Column('text', { nullable: true })
  season!: string | null;

  /** Members that its jury has; null where there is none. */
  @Column('int', { name: 'jury_size', nullable: true })
  jurySize!: number | null;

  /** The idea that this one is a duplicate of. */
  @Column('int', { name: 'merged_into', nullable: true })
  mergedInto!: number | null;

  /** Since when a curator has to look at it before it goes on; null: nobody has to. */
  @Column('timestamptz', { name: 'held_at', nullable: true })
  heldAt!: Date | null;

  @Column('timestamptz', { name: 'closes_at' })
  closesAt!: Date;

  /** The headline market's price before anybody traded. */
  @Column('int', { name: 'reference_ticks', default: 500 })
  referenceTicks!: number;

  /** From here on: what an import recorded. */
  @Column('text', { name: 'source_number', nullable: true, unique: true })
  sourceNumber!: string | null;

  @Column('text', { name: 'source_kind', nullable: true })
  sourceKind!: string | null;

  @Column('text', { name: 'source_status', nullable: true })
  sourceStatus!: string | null;

  @Column('int', { name: 'discussion_rounds', nullable: true })
  discussionRounds!: number | null;

  /** ISO date. */
  @Column('date', { name: 'created_on', nullable: true })
  createdOn!: string | null;

  @Column('text', { name: 'recorded_outcome', nullable: true })
  recordedOutcome!: RecordedOutcome | null;

  /** ISO date. */
  @Column('date', { name: 'resolved_on', nullable: true })
  resolvedOn!: string | null;
}
