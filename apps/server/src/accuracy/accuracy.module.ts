import { Module } from '@nestjs/common';
import { AccuracyResolver } from './accuracy.resolver.js';
import { AccuracyCases } from './accuracy-cases.js';
import { AccuracyReports } from './accuracy-reports.js';
import { AccuracySchedule } from './accuracy-schedule.js';
import { DebiasedPrice } from './debiased-price.js';

@Module({
  providers: [AccuracyCases, AccuracyReports, AccuracyResolver, AccuracySchedule, DebiasedPrice],
  exports: [AccuracyReports],
})
export class AccuracyModule {}
