import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const SESSION_METHODS = ['DEMO', 'PASSWORD', 'OIDC', 'LINK', 'TOKEN'] as const;
/** How it came about. TOKEN: an access token that a member made for a program. */
export type SessionMethod = (typeof SESSION_METHODS)[number];

/** A sign-in, or an access token. The token itself is with the member only. */
@Entity('session')
export class Session {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** SHA-256 of the token. */
  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('int', { name: 'member_id' })
  memberId!: number;

  @Column('text')
  method!: SessionMethod;

  /** Of an access token, as its member called it. */
  @Column('text', { nullable: true })
  name!: string | null;

  @Column('boolean', { name: 'read_only', default: false })
  readOnly!: boolean;

  /** IP address of the sign-in. */
  @Column('text', { default: '' })
  address!: string;

  /** The browser or program, by its own words. */
  @Column('text', { default: '' })
  agent!: string;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'seen_at', default: () => 'now()' })
  seenAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
