import { Injectable } from '@nestjs/common';
import { IdeasPolicies } from '../ideas-policy/ideas-policies.js';
import { type ProhibitedMatch, prohibitedIn } from './prohibited.js';

/** What no idea and no claim may be about, as the policy in force has it. */
@Injectable()
export class ProhibitedTopics {
  constructor(private readonly policies: IdeasPolicies) {}

  in(...texts: readonly string[]): ProhibitedMatch[] {
    return prohibitedIn(texts, this.policies.current.prohibited);
  }
}
