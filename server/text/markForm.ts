/** How a mark that cites is written: [^gate], [@gate2025] or [1]. */
export type MarkForm = "footnote" | "key" | "numbered";
