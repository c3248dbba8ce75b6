/** What a walk through parsed Markdown gathers, and where it is. */
import type { Nodes, Parents } from "mdast";
import type { Block } from "../block.ts";
import type { Mark, Note } from "../citationMarks.ts";
import type { Span } from "../span.ts";

export interface Walk {
  readonly blocks: Block[];
  readonly notes: Note[];
  readonly comments: (Span & { text: string })[];
  readonly links: (Span & { url: string })[];
  readonly marks: Mark[];
}

export const emptyWalk = (): Walk => ({ blocks: [], notes: [], comments: [], links: [], marks: [] });

export interface Context {
  readonly walk: Walk;
  readonly source: string;
  /** Nodes from here on are stand-ins. */
  readonly end: number;
}

export const startOf = (node: Nodes): number => node.position!.start.offset!;
export const endOf = (node: Nodes): number => node.position!.end.offset!;

export function textOf(node: Nodes): string {
  if ("value" in node) return node.type === "html" ? "" : node.value;
  return "children" in node ? (node as Parents).children.map((child) => textOf(child)).join("") : "";
}

export function readComments({ walk }: Context, html: string, at: number): void {
  for (let open = html.indexOf("<!--"); open !== -1; open = html.indexOf("<!--", open + 4)) {
    const close = html.indexOf("-->", open);
    if (close === -1) return;
    walk.comments.push({ start: at + open, end: at + close + 3, text: html.slice(open + 4, close).trim() });
  }
}
