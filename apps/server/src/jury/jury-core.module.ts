import { Global, Module } from '@nestjs/common';
import { JuryVerdicts } from './jury-verdicts.js';

/** Verdicts, for every feature that goes by them. */
@Global()
@Module({ providers: [JuryVerdicts], exports: [JuryVerdicts] })
export class JuryCoreModule {}
