import { Global, Module } from '@nestjs/common';
import { LotRules } from './lot-rules.js';
import { LotTickets } from './lot-tickets.js';
import { Lots } from './lots.js';

/** Drawing members by lot, for every feature that needs impartial ones. */
@Global()
@Module({ providers: [LotRules, Lots, LotTickets], exports: [LotRules, Lots, LotTickets] })
export class LotsCoreModule {}
