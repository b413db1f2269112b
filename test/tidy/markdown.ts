import { posix } from 'node:path';

/** What a page says outside its code: `[text](target)`, `[name]: target`, src="target" and href="target". */
export function linksOf(markdown: string): string[] {
  const prose = withoutBlocks(markdown).replace(/`[^`\n]*`/g, '');
  const patterns = [
    /\]\(\s*<?([^()\s>]+(?:\([^()\s]*\))?)/g,
    /^\s*\[[^\]]+\]:\s*(\S+)/gm,
    /\b(?:src|href)="([^"]+)"/g,
  ];
  return patterns.flatMap((pattern) => [...prose.matchAll(pattern)].map(([, target]) => target ?? ''));
}

/** The names by which GitHub links to the headings of a page. */
export function anchorsOf(markdown: string): string[] {
  const seen = new Map<string, number>();
  return [...withoutBlocks(markdown).matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map(([, heading = '']) => {
    const text = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
    const slug = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-');
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  });
}

/** `npm run NAME` (or `-s NAME`), `npm start` and `npm test`, in code too. */
export function npmCommandsOf(text: string): string[] {
  return [...text.matchAll(/\bnpm (?:run (?:-s )?([a-z][\w:-]*)|(start|test)\b)/g)].map(
    ([, run, short]) => run ?? short ?? '',
  );
}

/** Where a link leads in the tree, and to which heading; undefined if it leads out of it. */
export function targetOf(page: string, link: string): { path: string; anchor: string } | undefined {
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(link)) return undefined;
  const [target = '', anchor = ''] = link.split('#');
  if (target === '') return { path: page, anchor };
  const path = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(page), decodeURI(target));
  return { path: path.replace(/\/$/, ''), anchor };
}

function withoutBlocks(markdown: string): string {
  return markdown.replace(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1\s*$/gm, '');
}
