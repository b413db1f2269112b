import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a milestone asks: whether a measure reaches a value or something happens by a date, a number, or a choice. */
export const MILESTONE_TEMPLATES = ['MEASURE', 'DATED', 'NUMBER', 'CHOICE'] as const;
export type MilestoneTemplate = (typeof MILESTONE_TEMPLATES)[number];

/**
 * The words of a market that an officer listed. Rows are only ever added; one whose market was refused is nobody's.
 * The headline market of an idea needs none: its words follow from the idea.
 */
@Entity('claim')
@Index('claim_listing', ['officerId', 'listingKey'], { unique: true })
export class Claim {
  /** The market's id. Given with the row, so that listing it twice is the same command twice. */
  @PrimaryColumn('int', { name: 'market_id', default: () => "nextval('market_id_seq')" })
  marketId!: number;

  @Column('int', { name: 'idea_id' })
  ideaId!: number;

  @Column('text')
  question!: string;

  @Column('text')
  criteria!: string;

  /** The contracts' names in their order; none: YES and NO. */
  @Column('text', { array: true, default: () => "'{}'" })
  outcomes!: string[];

  @Column('text', { default: 'DATED' })
  template!: MilestoneTemplate;

  /** Where the answer is found. */
  @Column('text', { default: '' })
  source!: string;

  /** Who says how it ended; null: any resolver. */
  @Column('int', { name: 'resolver_id', nullable: true })
  resolverId!: number | null;

  /** Of a NUMBER: from where to where a share gains, as plain decimal numbers, and what is counted. */
  @Column('numeric', { nullable: true })
  low!: string | null;

  @Column('numeric', { nullable: true })
  high!: string | null;

  @Column('text', { nullable: true })
  unit!: string | null;

  @Column('int', { name: 'officer_id' })
  officerId!: number;

  /** SHA-256 of the officer's idempotency key. */
  @Column('bytea', { name: 'listing_key' })
  listingKey!: Buffer;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;
}
