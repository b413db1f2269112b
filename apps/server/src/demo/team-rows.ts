import type { DataSource } from 'typeorm';

type MembersOfIdeas = Map<number, number[]>;

/** Who has joined the teams of ideas, by idea. */
export function readTeams(dataSource: DataSource): Promise<MembersOfIdeas> {
  return byIdea(dataSource, 'SELECT idea_id, member_id FROM team_member WHERE joined_at IS NOT NULL');
}

/** The same with who may not trade in an idea: the crowd keeps to it by itself. */
export function readKeptOut(dataSource: DataSource): Promise<MembersOfIdeas> {
  return byIdea(
    dataSource,
    `SELECT idea_id, member_id FROM team_member WHERE joined_at IS NOT NULL
     UNION SELECT i.id, m.id FROM restriction r
       JOIN idea i ON i.id = r.idea_id OR i.topic = r.topic
       JOIN member m ON m.id = r.member_id OR m.unit = r.unit
     WHERE r.lifted_at IS NULL AND m.crowd`,
  );
}

async function byIdea(dataSource: DataSource, pairs: string): Promise<MembersOfIdeas> {
  const rows: { idea_id: number; members: number[] }[] = await dataSource.query(
    `SELECT idea_id, array_agg(member_id ORDER BY member_id) AS members FROM (${pairs}) pair GROUP BY idea_id`,
  );
  return new Map(rows.map(({ idea_id: ideaId, members }) => [ideaId, members]));
}
