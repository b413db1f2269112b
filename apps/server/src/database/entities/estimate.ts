import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { safeBigint } from '../safe-bigint.js';

export const ESTIMATE_VERDICTS = ['TOO_LOW', 'ABOUT_RIGHT', 'TOO_HIGH'] as const;
export type EstimateVerdict = (typeof ESTIMATE_VERDICTS)[number];

/** What a member believes about a headline. Rows are only ever added and ended: the standing one has no end. */
@Entity('estimate')
export class Estimate {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id!: string;

  @Column('int', { name: 'member_id' })
  memberId!: number;

  @Column('int', { name: 'market_id' })
  marketId!: number;

  /** Of YES, in thousandths: 10 to 990. */
  @Column('int', { name: 'chance_permille' })
  chancePermille!: number;

  /** What the member was ready to lose; 0: a rating, which is kept apart from merit. */
  @Column('bigint', { name: 'stake_milli', transformer: safeBigint })
  stakeMilli!: number;

  /** The order that the stake became; null for a rating, and where nothing could be ordered. */
  @Column('bigint', { name: 'order_id', nullable: true, transformer: safeBigint })
  orderId!: number | null;

  /** What the stake is behind: 0 YES, 1 NO; null without a stake. */
  @Column('int', { nullable: true })
  contract!: number | null;

  /** How a rating was pressed; null for a chance of the member's own. */
  @Column('text', { nullable: true })
  verdict!: EstimateVerdict | null;

  /** The price that the verdict was about. */
  @Column('int', { name: 'seen_half_ticks', nullable: true })
  seenHalfTicks!: number | null;

  /** The member had been shown neither price nor merit of it. */
  @Column('boolean', { name: 'before_exposure' })
  beforeExposure!: boolean;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;

  /** When another took its place, or it was withdrawn. */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
