import type { Block } from '../document.schema.ts';

/** A body as a person edits it: parts parted by empty lines; a task opens with its number, an article with "Điều n.", a heading stands in capitals of its own, items open with a dash. */
export function bodyTextOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      switch (block.kind) {
        case 'paragraph':
          return block.text;
        case 'heading':
          return `# ${block.text}`;
        case 'task':
          return [`${block.ref}. ${block.text}`, ...block.items.map((item) => `- ${item}`)].join('\n');
        case 'article':
          return [`Điều ${block.ref}. ${block.text}`, ...block.items.map((item) => `- ${item}`)].join('\n');
      }
    })
    .join('\n\n');
}

const ARTICLE = /^Điều (\d{1,3})\. (.+)$/su;
const TASK = /^(\d{1,3}(?:\.\d{1,3})*)\. (.+)$/su;

/** The parts of a text so edited. Lines of one part that are no items are one sentence. */
export function blocksOf(text: string): Block[] {
  return text
    .split(/\n\s*\n/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part): Block => {
      const lines = part
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      const items = lines
        .filter((line) => /^[-–] /u.test(line))
        .map((line) => line.slice(2).trim())
        .filter((line) => line !== '');
      const rest = lines.filter((line) => !/^[-–] /u.test(line)).join(' ');
      const article = ARTICLE.exec(rest);
      if (article !== null) return { kind: 'article', ref: article[1]!, text: article[2]!, items };
      const task = TASK.exec(rest);
      if (task !== null) return { kind: 'task', ref: task[1]!, text: task[2]!, items };
      if (rest.startsWith('# ')) return { kind: 'heading', text: rest.slice(2) };
      return { kind: 'paragraph', text: [rest, ...items.map((item) => `- ${item}`)].filter((line) => line !== '').join(' ') };
    });
}
