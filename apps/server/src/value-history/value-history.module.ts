import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { OwnedValues } from './owned-values.js';
import { ValueHistory } from './value-history.js';
import { ValueHistoryResolver } from './value-history.resolver.js';

/** What members had over time. */
@Module({
  imports: [HistoryModule],
  providers: [OwnedValues, ValueHistory, ValueHistoryResolver],
})
export class ValueHistoryModule {}
