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

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt!: Date | null;
}
