import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { DataSource, type EntityManager } from 'typeorm';
import { InjectExchange } from '../exchange/tokens.js';
import { perRequest } from '../graphql/per-request.js';

/** Stands for every topic that nobody is named for by name. */
export const OTHER_TOPICS = '*';

/** Somebody who answers ideas in office. */
export interface Decider {
  readonly memberId: number;
  readonly handle: string;
  /** How people are told who it is: by real name, else handle. */
  readonly name: string;
}

interface Row {
  topic: string;
  member_id: number;
  handle: string;
  name: string;
}

const NAMED = `
  SELECT t.topic, t.member_id, m.handle, coalesce(p.name, m.handle) AS name
  FROM topic_decider t JOIN member m ON m.id = t.member_id LEFT JOIN person p ON p.member_id = m.id
  WHERE 'DECIDER' = ANY(m.roles)
  ORDER BY t.topic = '${OTHER_TOPICS}', t.topic, t.place`;

/**
 * Who answers ideas of which topic. Who lost the role, was stopped or has left is left out; where that leaves nobody,
 * those for all other topics answer.
 */
@Injectable()
export class TopicDeciders {
  private readonly ofRequest = perRequest((topics: readonly string[]) => this.of(topics), String);

  constructor(
    private readonly database: DataSource,
    @InjectExchange() private readonly exchange: Exchange,
  ) {}

  /** In the order of the topics. Within the caller's transaction where there is one. */
  async of(topics: readonly string[], manager: EntityManager = this.database.manager): Promise<Decider[][]> {
    const named = await this.all(manager);
    return topics.map((topic) => named.get(topic) ?? named.get(OTHER_TOPICS) ?? []);
  }

  /** The same, by one statement for all that a request asks for. */
  ofTopic(topic: string, request: object): Promise<Decider[]> {
    return this.ofRequest(request).load(topic);
  }

  /** By topic, all other topics last. */
  async all(manager: EntityManager = this.database.manager): Promise<Map<string, Decider[]>> {
    const rows: Row[] = await manager.query(NAMED);
    const named = new Map<string, Decider[]>();
    for (const { topic, member_id: memberId, handle, name } of rows) {
      if ((this.exchange.view.member(memberId)?.status ?? 'active') !== 'active') continue;
      named.set(topic, [...(named.get(topic) ?? []), { memberId, handle, name }]);
    }
    return named;
  }
}
