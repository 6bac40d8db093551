import { XMLParser } from 'fast-xml-parser';

/** An element of XML as it stands: its local name, its attributes by local name, what is in it in order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Parses XML to its root element. Entities a document declares are never expanded. Throws Error where it is no XML. */
export function parseXml(text: string): XmlElement {
  if (/<!(?:DOCTYPE|ENTITY)/u.test(text.slice(0, 4096))) throw new Error('A document type is not read');
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
  });
  const root = (parser.parse(text) as RawNode[]).map(elementOf).find((node) => typeof node !== 'string');
  if (root === undefined || typeof root === 'string') throw new Error('There is no element');
  // The parser closes by itself what was left open; a file cut short must not pass for a whole one.
  if (!new RegExp(`(?:</(?:[^\\s<>]+:)?${root.name}\\s*|/)>\\s*(?:<!--.*-->\\s*)*$`, 'su').test(text.slice(-2000)))
    throw new Error('The end is missing');
  return root;
}

/** The first child of that name, or null. */
export function child(element: XmlElement | null, name: string): XmlElement | null {
  return childrenOf(element, name)[0] ?? null;
}
/** All children of that name. */
export function childrenOf(element: XmlElement | null, name: string): XmlElement[] {
  return (element?.children ?? []).filter((each): each is XmlElement => typeof each !== 'string' && each.name === name);
}
/** The first element of that name at any depth, or null. */
export function descendant(element: XmlElement, name: string): XmlElement | null {
  return descendants(element, name).next().value ?? null;
}
/** All elements of that name at any depth, in document order. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement, undefined> {
  const waiting: XmlElement[] = [element];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.name === name) yield next;
    waiting.push(...next.children.filter((each): each is XmlElement => typeof each !== 'string').toReversed());
  }
  return undefined;
}
/** All the text in an element, in order. */
export function textOf(element: XmlElement | null): string {
  return (element?.children ?? []).map((each) => (typeof each === 'string' ? each : textOf(each))).join('');
}

type RawNode = Record<string, unknown>;

function elementOf(node: RawNode): XmlElement | string {
  const name = Object.keys(node).find((key) => key !== ':@') ?? '';
  if (name === '#text') return unescaped(String(node[name]));
  const attributes = Object.entries((node[':@'] as Record<string, string> | undefined) ?? {});
  return {
    name,
    attributes: Object.fromEntries(attributes.map(([key, value]) => [key, unescaped(value)])),
    children: Array.isArray(node[name]) ? (node[name] as RawNode[]).map(elementOf) : [],
  };
}

function unescaped(text: string): string {
  return text.includes('&')
    ? text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/giu, (whole, hex?: string, decimal?: string, name?: string) => {
        if (name !== undefined) return NAMED[name] ?? whole;
        const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
      })
    : text;
}
