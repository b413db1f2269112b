import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from '../../access/roles.js';

/** A person. The id is also the member id of the core; whoever inserts a row has it registered (see members/). */
@Entity('member')
export class Member {
  @PrimaryGeneratedColumn({ type: 'int' })
  id!: number;

  /** The stable pseudonym under which the member trades. */
  @Column('text', { unique: true })
  handle!: string;

  @Column('text')
  unit!: string;

  /** Has a trading account: gets the allowance and may place orders. */
  @Column('boolean', { default: true })
  trading!: boolean;

  /** What the member may do besides trading and proposing. */
  @Column('text', { array: true, default: [] })
  roles!: Role[];

  /** Simulated, in the demo exchange; nobody signs in as one of these. */
  @Column('boolean', { default: false })
  crowd!: boolean;

  /** How senior, from 1; null: not known. For the figure that shows that rank does not matter, and for nothing else. */
  @Column('int', { nullable: true })
  grade!: number | null;

  /** Is shown no prices before an estimate; null: as the policy says. */
  @Column('boolean', { name: 'blind_mode', nullable: true })
  blindMode!: boolean | null;

  /** Wants to be named on the boards. */
  @Column('boolean', { name: 'on_boards', default: false })
  onBoards!: boolean;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  /** When what tells who this was was erased; the row stays, because the books know its number. */
  @Column('timestamptz', { name: 'erased_at', nullable: true })
  erasedAt!: Date | null;
}
