import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { IdeasModule } from '../ideas/ideas.module.js';
import { AnswerBook } from './answer-book.js';
import { AnswerClockResolver, ClockDecidersResolver } from './answer-clock.resolver.js';
import { AnswerClocks } from './answer-clocks.js';
import { AnswerIdea } from './answer-idea.js';
import { Answers } from './answers.js';
import { AnswersBackResolver } from './answers-back.resolver.js';
import { ClockBoard } from './clock-board.js';
import { ClockSchedule } from './clock-schedule.js';
import { DeciderChecks } from './decider-checks.js';
import { DeciderRecords } from './decider-records.js';
import { NoteClock } from './note-clock.js';
import { SetTopicDeciders } from './set-topic-deciders.js';
import { ShipIdea } from './ship-idea.js';
import { TellDeciders } from './tell-deciders.js';
import { TopBand } from './top-band.js';
import { TopicDeciders } from './topic-deciders.js';
import { WriteAnswer } from './write-answer.js';

/** Ideas at the top are answered in time, by name and with a reason, or everybody sees that they are not. */
@Module({
  imports: [CatalogueModule, IdeasModule],
  providers: [
    ...[TopicDeciders, Answers, ClockBoard, AnswerBook, DeciderRecords],
    ...[TopBand, TellDeciders, NoteClock, AnswerClocks, ClockSchedule],
    ...[DeciderChecks, WriteAnswer, AnswerIdea, ShipIdea, SetTopicDeciders],
    ...[AnswerClockResolver, ClockDecidersResolver, AnswersBackResolver],
  ],
})
export class AnswersBackModule {}
