import { t } from '@lingui/core/macro';
import { type ComponentProps, memo, useId } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import classes from './markdown.module.css';

interface MarkdownProps {
  /** As somebody wrote it. HTML in it is shown as text is: not at all. */
  text: string;
  /** `serif` for what is read, as the text of an idea; `sans` for what stands in a list. */
  look?: 'serif' | 'sans';
}

const PLUGINS = [remarkGfm];

/** What somebody wrote, as Markdown: nothing in it runs, and nothing is loaded from elsewhere. */
export const Markdown = memo(function Markdown({ text, look = 'serif' }: MarkdownProps) {
  // Several texts on one page may each have a footnote 1.
  const prefix = `${useId()}-`;
  return (
    <div className={classes.text} data-look={look}>
      <ReactMarkdown
        remarkPlugins={PLUGINS}
        remarkRehypeOptions={{
          clobberPrefix: prefix,
          footnoteLabelProperties: { className: ['visually-hidden'] },
        }}
        components={COMPONENTS}
        skipHtml
      >
        {text}
      </ReactMarkdown>
    </div>
  );
});

function Anchor({ href = '', children }: ComponentProps<'a'>) {
  if (!/^(https?:|mailto:|\/(?!\/)|#)/i.test(href)) return <span>{children}</span>;
  const away = /^https?:/i.test(href);
  return away ? (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  ) : (
    <a href={href}>{children}</a>
  );
}

/** A picture would tell its server who reads: it is a link. */
function Picture({ src, alt }: ComponentProps<'img'>) {
  const name = alt || t`Picture`;
  return typeof src === 'string' && /^https?:/i.test(src) ? (
    <Anchor href={src}>{name}</Anchor>
  ) : (
    <span>{name}</span>
  );
}

/** The page has its own headings above these. */
const COMPONENTS: Components = {
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children, id, className }) => (
    <h4 id={id} className={className}>
      {children}
    </h4>
  ),
  h3: ({ children }) => <h5>{children}</h5>,
  h4: ({ children }) => <h6>{children}</h6>,
  h5: ({ children }) => <h6>{children}</h6>,
  h6: ({ children }) => <h6>{children}</h6>,
  a: ({ node: _, ...props }) => <Anchor {...props} />,
  img: ({ node: _, ...props }) => <Picture {...props} />,
  input: ({ checked }) => <span>{checked ? '☑ ' : '☐ '}</span>,
  table: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is scrolled by keys too
    <figure className={classes.scroll} tabIndex={0} aria-label={t`Table`}>
      <table>{children}</table>
    </figure>
  ),
};
