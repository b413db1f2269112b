import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A sign-in. The token itself is with the member only. */
@Entity('session')
export class Session {
  /** SHA-256 of the token. */
  @PrimaryColumn('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('int', { name: 'member_id' })
  memberId!: number;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
