import { Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { AllowanceSchedule } from './allowance-schedule.js';
import { DueSchedule } from './due-schedule.js';
import { SettlementSchedule } from './settlement-schedule.js';

/** What the exchange does by itself. The schedules only issue commands: whether one does anything is the core's to say. */
@Module({
  imports: [ScheduleModule.forRoot()],
  providers: [AllowanceSchedule, DueSchedule, SettlementSchedule],
  exports: [AllowanceSchedule],
})
export class SchedulesModule {}
