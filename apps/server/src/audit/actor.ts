import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { unauthenticated } from '../access/access-errors.js';
import type { Origin, RequestContext } from '../access/principal.js';

/** Who does something that is recorded, and from where. */
export interface Actor {
  readonly memberId: number;
  readonly origin: Origin;
}

/** The member who asks, for what is recorded. */
export const Acting = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { principal, origin } = GqlExecutionContext.create(context).getContext<RequestContext>();
  if (principal === null) throw unauthenticated();
  return { memberId: principal.memberId, origin };
});
