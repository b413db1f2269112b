import type { Viewer } from './me-query';

/** Whether there is anything here that only some members may do. */
export const isOfficer = ({ roles }: Pick<Viewer, 'roles'>): boolean => roles.length > 0;
