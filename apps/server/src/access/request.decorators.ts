import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { unauthenticated } from './access-errors.js';
import type { Principal, RequestContext } from './principal.js';

function contextOf(context: ExecutionContext): RequestContext {
  return GqlExecutionContext.create(context).getContext<RequestContext>();
}

/** The member who asks. For what the access table opens to members or a role. */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = contextOf(context);
  if (principal === null) throw unauthenticated();
  return principal;
});

/** The request's context, where more than the member is needed. */
export const Request = createParamDecorator(
  (_: unknown, context: ExecutionContext): RequestContext => contextOf(context),
);
