import { t } from '@lingui/core/macro';
import { Button, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import classes from './copy-text.module.css';

interface CopyTextProps {
  label: string;
  text: string;
  /** What to do with it. */
  description: string;
}

/** Something that is shown once, to be taken elsewhere. */
export function CopyText({ label, text, description }: CopyTextProps) {
  const [said, setSaid] = useState('');
  const id = useId();
  const copy = async () => {
    setSaid((await copied(text, id)) ? t`Copied.` : t`It is marked: copy it by the keyboard or its menu.`);
  };
  return (
    <div className={classes.copy}>
      <TextInput
        id={id}
        label={label}
        value={text}
        readOnly
        description={description}
        classNames={{ input: classes.text }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={classes.row}>
        <Button size="xs" onClick={() => void copy()}>{t`Copy`}</Button>
        <span role="status" className={classes.said}>
          {said}
        </span>
      </div>
    </div>
  );
}

/** Browsers give the clipboard to secure pages only; elsewhere the text is marked. */
async function copied(text: string, id: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.getElementById(id);
    if (field instanceof HTMLInputElement) field.select();
    return false;
  }
}
