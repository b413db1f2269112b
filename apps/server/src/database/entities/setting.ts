import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the exchange knows of itself, by key. */
@Entity('setting')
export class Setting {
  @PrimaryColumn('text')
  key!: string;

  @Column('jsonb')
  value!: unknown;
}
