import { Global, Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { MarketsModule } from '../markets/markets.module.js';
import { ModerationDesk } from './moderation-desk.js';
import { ProhibitedTopics } from './prohibited-topics.js';
import { RetiredItems } from './retired-items.js';
import { ToldPeople } from './told-people.js';
import { VoidMarkets } from './void-markets.js';

const SHARED = [ModerationDesk, ProhibitedTopics, RetiredItems, ToldPeople, VoidMarkets];

/** What every feature can do with curators: put something before them, and end markets of ended ideas. */
@Global()
@Module({ imports: [EvidenceModule, MarketsModule], providers: SHARED, exports: SHARED })
export class ModerationCoreModule {}
