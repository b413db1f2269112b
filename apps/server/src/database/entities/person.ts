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

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;
}
