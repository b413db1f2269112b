import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a member was first shown a price or the merit of an idea, by its headline market. */
@Entity('exposure')
export class Exposure {
  @PrimaryColumn('int', { name: 'member_id' })
  memberId!: number;

  @PrimaryColumn('int', { name: 'market_id' })
  marketId!: number;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;
}
