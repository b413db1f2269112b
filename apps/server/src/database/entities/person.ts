import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** Who a member is in the organisation. The row is what is erased; members of a demo have none. */
@Entity('person')
export class Person {
  @PrimaryColumn('int', { name: 'member_id' })
  memberId!: number;

  @Column('text')
  name!: string;

  /** As it was written; unique without regard to case. */
  @Column('text')
  email!: string;

  @Column('timestamptz', { name: 'email_verified_at', nullable: true })
  emailVerifiedAt!: Date | null;

  /** Digests in a row that the mail server did not take, or has just been given. */
  @Column('int', { name: 'mail_tries', default: 0 })
  mailTries!: number;

  /** No digest is tried before; null: at once. */
  @Column('timestamptz', { name: 'mail_after', nullable: true })
  mailAfter!: Date | null;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;
}
