import type { Mail } from './mailer.js';

/** The same words twice: as plain text, and as HTML without anything that is loaded or counted. Pure. */
export function mailBody({ lines, link }: Pick<Mail, 'lines' | 'link'>): { text: string; html: string } {
  const parts = link === undefined ? lines : [...lines, link];
  const paragraphs = lines.map((line) => `<p>${escaped(line)}</p>`);
  if (link !== undefined) paragraphs.push(`<p><a href="${escaped(link)}">${escaped(link)}</a></p>`);
  return { text: `${parts.join('\n\n')}\n`, html: paragraphs.join('\n') };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
