import { Global, Module } from '@nestjs/common';
import { MeritBoard } from './merit-board.js';

/** The merits that are published, for every feature that ranks or shows ideas. */
@Global()
@Module({ providers: [MeritBoard], exports: [MeritBoard] })
export class MeritCoreModule {}
