import { SetMetadata } from '@nestjs/common';
import type { Role } from './principal.js';

/**
 * Who may use a query, mutation or subscription.
 * - `everybody`: also who is not signed in, in every exchange.
 * - `readers`: members; in a demo exchange, whose board is public, everybody. The default.
 * - `members`: who is signed in.
 * - a role: members that have it.
 */
export type Access = 'everybody' | 'readers' | 'members' | Role;

export const ACCESS = Symbol('access');
export const Allow = (access: Access) => SetMetadata(ACCESS, access);
