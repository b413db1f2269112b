import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

export type RecordedOutcome = 'YES' | 'NO';

/** What is proposed. Rows are only ever added: an idea that is here stays as it is, but a proposer can be erased. */
@Entity('idea')
@Index('idea_proposal', ['proposerId', 'proposalKey'], { unique: true })
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

  @CreateDateColumn({ type: 'timestamptz', name: 'proposed_at' })
  proposedAt!: Date;

  @Column('timestamptz', { name: 'closes_at' })
  closesAt!: Date;

  /** The headline market's price before anybody traded. */
  @Column('int', { name: 'reference_ticks', default: 500 })
  referenceTicks!: number;

  /** SHA-256 of the proposer's idempotency key. */
  @Column('bytea', { name: 'proposal_key', nullable: true })
  proposalKey!: Buffer | null;

  /** SHA-256 of what came with that key: the same key with something else is a conflict. */
  @Column('bytea', { name: 'proposal_body', nullable: true })
  proposalBody!: Buffer | null;

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
