import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from '../../access/roles.js';

/** SETUP: the first administrator of an exchange. */
export type LinkKind = 'SETUP' | 'INVITATION' | 'VERIFICATION' | 'RESET';

/** A link that works once. The token itself is in the link only. */
@Entity('one_time_link')
export class OneTimeLink {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** SHA-256 of the token. */
  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('text')
  kind!: LinkKind;

  /** null: whoever uses it becomes a member. */
  @Column('int', { name: 'member_id', nullable: true })
  memberId!: number | null;

  @Column('text', { nullable: true })
  name!: string | null;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  unit!: string | null;

  /** Of the member to be. */
  @Column('text', { array: true, default: [] })
  roles!: Role[];

  @Column('boolean', { default: true })
  trading!: boolean;

  @Column('int', { name: 'created_by', nullable: true })
  createdBy!: number | null;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  /** When it went out by e-mail. */
  @Column('timestamptz', { name: 'mailed_at', nullable: true })
  mailedAt!: Date | null;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}
