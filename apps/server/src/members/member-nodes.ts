import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Role } from '../access/roles.js';
import { Nodes } from '../graphql/nodes.js';
import { MemberList } from './member-list.js';

/** As for the list of members, see the access table. */
const READERS: readonly Role[] = ['RISK_OFFICER', 'ADMINISTRATOR'];

/** Members by their ids, to officers who may see the list. */
@Injectable()
export class MemberNodes implements OnModuleInit {
  constructor(
    private readonly nodes: Nodes,
    private readonly members: MemberList,
  ) {}

  onModuleInit(): void {
    this.nodes.add('Member', (memberId, request) => {
      const mayRead = READERS.some((role) => request.principal?.roles.has(role));
      return mayRead ? this.members.ofRequest(request).load(memberId) : null;
    });
  }
}
