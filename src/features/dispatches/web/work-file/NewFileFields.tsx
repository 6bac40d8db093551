import { TextInput } from '@mantine/core';
import { useWords } from '../../../../ui/words.tsx';
import type { NewWorkFile } from '../../work-files/work-file.schema.ts';
import { workFilePageWords as words } from './work-file-pages.words.ts';

export interface FreshFile {
  readonly code: string;
  readonly title: string;
  readonly years: string;
}
export const NOTHING_YET: FreshFile = { code: '', title: '', years: '' };

/** What was filled in, as it is sent: no years is for ever. */
export const newFileOf = ({ code, title, years }: FreshFile): NewWorkFile => ({
  code,
  title,
  retentionYears: years.trim() === '' ? null : Number(years),
});

/** Number, title and retention of a new work file. */
export function NewFileFields({ value, onChange }: { value: FreshFile; onChange: (value: FreshFile) => void }) {
  const { say } = useWords();
  return (
    <>
      <TextInput
        label={say(words.title)}
        required
        minLength={3}
        value={value.title}
        onChange={({ currentTarget: { value: title } }) => onChange({ ...value, title })}
      />
      <div className="form-row">
        <TextInput
          label={say(words.code)}
          description={say(words.codeHint)}
          required
          value={value.code}
          onChange={({ currentTarget: { value: code } }) => onChange({ ...value, code })}
        />
        <TextInput
          label={say(words.years)}
          description={say(words.yearsHint)}
          inputMode="numeric"
          pattern="\d{1,3}"
          value={value.years}
          onChange={({ currentTarget: { value: years } }) => onChange({ ...value, years })}
        />
      </div>
    </>
  );
}
