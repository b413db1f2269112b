import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

export type EvidenceKind = 'FLAG' | 'PROPOSAL' | 'CONFIRMATION' | 'CHALLENGE' | 'WITHDRAWAL';

/** What was said about how a market ended. The journal knows rows by their ids; the text can be erased. */
@Entity('evidence')
@Index('evidence_command', ['memberId', 'commandKey'], { unique: true })
@Index('evidence_market', ['marketId'])
export class Evidence {
  @PrimaryGeneratedColumn({ type: 'int' })
  id!: number;

  @Column('int', { name: 'market_id' })
  marketId!: number;

  @Column('int', { name: 'member_id' })
  memberId!: number;

  @Column('text')
  kind!: EvidenceKind;

  @Column('text')
  text!: string;

  @Column('text', { nullable: true })
  url!: string | null;

  /** Of a claim about a number: what it is said to be, as a plain decimal number. */
  @Column('numeric', { nullable: true })
  value!: string | null;

  /** SHA-256 of the idempotency key of the command that it came with. */
  @Column('bytea', { name: 'command_key' })
  commandKey!: Buffer;

  /** Place of the command in the journal; null until the exchange took it, and for ever if it did not. */
  @Column('bigint', { nullable: true })
  sequence!: string | null;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;
}
