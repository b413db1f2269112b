import { Module } from '@nestjs/common';
import { MembersModule } from '../members/members.module.js';
import { DemoSignIn } from './demo-sign-in.js';
import { SessionsModule } from './sessions.module.js';
import { SignInResolver } from './sign-in.resolver.js';

@Module({ imports: [MembersModule, SessionsModule], providers: [DemoSignIn, SignInResolver] })
export class SignInModule {}
