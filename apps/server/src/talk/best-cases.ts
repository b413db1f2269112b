import { Injectable } from '@nestjs/common';
import { Cases } from './cases.js';
import { CommentReader } from './comment-reader.js';

/** The best cases as texts alone, for those who are to judge an idea and not its people. */
@Injectable()
export class BestCases {
  constructor(
    private readonly cases: Cases,
    private readonly reader: CommentReader,
  ) {}

  /** Markdown, best first. */
  async texts(ideaId: number, first: number): Promise<{ for: string[]; against: string[] }> {
    const ids = await this.cases.ids(ideaId, first);
    const comments = await this.reader.findAll([...ids.FOR, ...ids.AGAINST], null);
    const texts = comments.map(({ text }) => text);
    return { for: texts.slice(0, ids.FOR.length), against: texts.slice(ids.FOR.length) };
  }
}
