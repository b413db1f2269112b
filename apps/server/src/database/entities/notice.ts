import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Something that a member has to be told. */
@Entity('notice')
export class Notice {
  @PrimaryGeneratedColumn({ type: 'int' })
  id!: number;

  @Column('int', { name: 'member_id' })
  memberId!: number;

  /** Stable, for example UNSEALED. */
  @Column('text')
  kind!: string;

  @Column('text')
  text!: string;

  /** Where on the page it leads. */
  @Column('text', { nullable: true })
  path!: string | null;

  /** What it is about, for example Idea:7: unread notices of one kind about one thing are one. */
  @Column('text', { default: '' })
  subject!: string;

  /** How often it has happened since the member last read about it. */
  @Column('int', { default: 1 })
  happened!: number;

  /** Shown on the page; else it is only mailed. */
  @Column('boolean', { name: 'in_app', default: true })
  inApp!: boolean;

  /** Goes into the next e-mail to the member. */
  @Column('boolean', { name: 'by_email', default: false })
  byEmail!: boolean;

  /** Since when it has something that was not mailed, however often it was told anew meanwhile. */
  @Column('timestamptz', { name: 'waiting_since', default: () => 'now()' })
  waitingSince!: Date;

  /** How often it has happened since it was last mailed or read. */
  @Column('int', { default: 1 })
  unmailed!: number;

  @Column('timestamptz', { name: 'mailed_at', nullable: true })
  mailedAt!: Date | null;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt!: Date | null;
}
