import { SetMetadata } from '@nestjs/common';
import type { Role } from './roles.js';

/**
 * Who may use a query, mutation or subscription.
 * - `everybody`: also who is not signed in, in every exchange.
 * - `readers`: members; where the board is public, everybody. The default.
 * - `members`: who is signed in.
 * - roles: members that have one of them.
 */
export type Access = 'everybody' | 'readers' | 'members' | readonly Role[];

export const ACCESS = Symbol('access');
export const Allow = (access: Access) => SetMetadata(ACCESS, access);
