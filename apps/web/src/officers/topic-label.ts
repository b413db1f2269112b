import { t } from '@lingui/core/macro';
export const otherTopics = '*';

/** A topic as people are told it. */
export const topicLabel = (topic: string): string => (topic === otherTopics ? t`All other topics` : topic);
