import type { DocumentKind } from '../reading.schema.ts';
import { startsWithActor } from './offices.ts';
import { isBackground, isOrder } from './orders.ts';
import type { Item } from './outline.ts';
import { joined } from './passage.ts';

/** Articles of validity, scope and definition, folded. */
const FRAMES =
  /^(?:hieu luc|pham vi|doi tuong|giai thich|dieu khoan|nguyen tac|noi dung chi tiet|(?:quyet dinh|nghi quyet|thong tu|nghi dinh|chi thi|ke hoach|quy che|quy dinh) nay (?:co hieu luc|duoc|quy dinh|thay the|ap dung))/;
/** Of these nobody has a duty, whoever is named. */
const DEFINES = /^(?:pham vi|doi tuong|giai thich|nguyen tac)/;
/** What a decision does by itself, so that nobody has to do anything. */
const ACTS =
  /^(?:thanh lap|phe duyet|thong qua|ban hanh|cong nhan|bo nhiem|mien nhiem|dieu chinh|quy dinh|huy bo|bai bo|sua doi|bo sung|thay the|cho phep|dieu dong|kien toan|cong bo|tang|khen thuong)\b/;
const CARRIED_OUT = /chiu trach nhiem|to chuc thuc hien|thi hanh (?:quyet dinh|nghi quyet)|can cu quyet dinh/;

/** Says from when an instrument holds or what it replaces; among the clauses of an article it is nobody's duty. */
const HOLDS =
  /^(?:quyet dinh|nghi quyet|thong tu|nghi dinh|chi thi|quy che|quy dinh|van ban) nay (?:co hieu luc|thay the|bai bo|het hieu luc)/;
export const isValidity = (item: Item) => HOLDS.test(item.paragraphs[0]!.folded);

/** True for an article that gives somebody a duty: what assigns, and who carries it out; not validity, scope or the act itself. */
export function articleOrders(item: Item, kind: DocumentKind): boolean {
  const text = joined(item.paragraphs);
  if (DEFINES.test(text.folded)) return false;
  const inner = [...item.items.map((each) => each.paragraphs[0]!), ...item.paragraphs.slice(1)].some(
    (each) => startsWithActor(each.text.replace(/^["“]?(?:\d+[.)]|[a-zđ]\))? ?/u, '')) || isOrder(each),
  );
  const after = text.folded.replace(/^[^.]*\. /, '');
  if (FRAMES.test(text.folded))
    return inner || (after !== text.folded && CARRIED_OUT.test(after) && startsWithActor(text.text.slice(text.text.length - after.length)));
  if (startsWithActor(text.text) || /^giao\b/.test(text.folded) || isOrder(text) || inner) return !isBackground(text);
  if (ACTS.test(text.folded)) return false;
  if (CARRIED_OUT.test(text.folded)) return true;
  return kind === 'decision' || kind === 'directive' || kind === 'plan';
}
