import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';

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

  @Column('int', { name: 'officer_id' })
  officerId!: number;

  /** SHA-256 of the officer's idempotency key. */
  @Column('bytea', { name: 'listing_key' })
  listingKey!: Buffer;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;
}
