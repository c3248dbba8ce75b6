/** Patterns out of tables: a table of words stays a list that people read, and a pattern is made of it. */

/** The words of a table, apart by blanks; _ stands for a space. */
export const wordsIn = (table: string): string[] => table.split(" ").map((word) => word.replaceAll("_", " "));

/** What any of the words meets, the longest first, for use within a pattern. */
export const anyOf = (words: readonly string[]): string =>
  `(?:${[...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|")})`;
