/** Drives VS Code's workbench in a browser as a person does: by keys, the mouse, and what is on the screen. */
import type { Locator, Page } from "playwright-core";

/** Long, since a machine that does other things at the same time takes long to start an editor's processes. */
const WAITING_MS = 60_000;

/** So long a menu is waited for before it is opened again. */
const MENU_MS = 6_000;

/** VS Code's names for the severities, as its squiggles bear them. */
export type Severity = "error" | "warning" | "info";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export class Workbench {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Opens `folder`, or no folder, in a window of the code-server at `url`. */
  static async open(page: Page, url: string, folder: string | null): Promise<Workbench> {
    page.setDefaultTimeout(WAITING_MS);
    await page.goto(`${url}/?${new URLSearchParams(folder === null ? { ew: "true" } : { folder })}`);
    await page.locator(".monaco-workbench .part.editor").waitFor();
    return new Workbench(page);
  }

  async openFile(name: string): Promise<void> {
    await this.#settle();
    await this.#pickQuickly("ControlOrMeta+P", name).catch(async () => {
      // The search behind it may have been asked before it had started, and then never answers.
      await this.#settle();
      await this.#pickQuickly("ControlOrMeta+P", name);
    });
    await this.page.locator(`${EDITOR}[data-uri$="${name}"]`).waitFor();
  }

  /** Runs a command by its title in the palette. */
  async command(title: string): Promise<void> {
    await this.#pickQuickly("F1", `>${title}`);
  }

  /** The symbols of the document in front whose names have `words`; the first is the one in front. */
  async symbols(words: string): Promise<Locator> {
    const rows = this.page.locator(".quick-input-list .monaco-list-row", { hasText: words });
    await this.#toText();
    await this.#searchSymbols(words, rows).catch(async () => {
      // What is typed while the list is still being asked for may be lost with it.
      await this.#toText();
      await this.#searchSymbols(words, rows);
    });
    return rows;
  }

  squiggles(severity: Severity): Locator {
    return this.page.locator(`${EDITOR} .squiggly-${severity}`);
  }

  /** Selects the words' first occurrence in the open document, and returns where on the screen that is. */
  async select(words: string): Promise<Point> {
    const { keyboard } = this.page;
    const status = this.page.locator("#status\\.editor\\.selection");
    await this.#toStart(status.filter({ hasText: /Ln 1, Col 1$/ }));
    await keyboard.press("ControlOrMeta+F");
    const input = this.page.locator(`${EDITOR} .find-widget.visible .find-part textarea`).first();
    // It still holds what was looked for last; the same again would be no change, and find nothing.
    for (const text of ["", words]) await input.fill(text);
    await status.filter({ hasText: `(${words.length} ` }).waitFor();
    await keyboard.press("Escape");
    return await middle(this.page.locator(`${EDITOR} .selected-text`).first());
  }

  /**
   * Rests the mouse on a point and returns the card that opens there, once it says all of `words`. A card is filled when it
   * opens: where the server was not ready by then it is closed and opened again, over what is selected, since a line over a
   * heading that comes in meanwhile moves the text.
   */
  async hover(point: Point, ...words: readonly (string | RegExp)[]): Promise<Locator> {
    // A button's tip is a card too.
    const cards = this.page.locator(".monaco-hover:not(.hidden)", { has: this.page.locator(".hover-contents") });
    const card = words.reduce<Locator>((found, hasText) => found.filter({ hasText }), cards).first();
    for (let [{ x, y }, end] = [point, Date.now() + WAITING_MS]; ; ) {
      // A card opens when the mouse comes to rest on the text, not when it is there already.
      await this.page.mouse.move(4, 4);
      await this.page.mouse.move(x, y, { steps: 5 });
      try {
        await card.waitFor({ timeout: MENU_MS });
        return card;
      } catch (error) {
        if (Date.now() > end) throw error;
        ({ x, y } = await middle(this.page.locator(`${EDITOR} .selected-text`).first()));
      }
    }
  }

  /**
   * The fixes that are offered for the selection, once one of them says `words`. The menu says what there was when it was
   * opened: on a busy machine that may be nothing yet, so it is closed and opened again.
   */
  async fixes(words: string | RegExp = /./): Promise<Locator> {
    const rows = this.page.locator(".action-widget .monaco-list-row.action");
    const wanted = rows.filter({ hasText: words }).first();
    for (const end = Date.now() + WAITING_MS; ; ) {
      await this.page.keyboard.press("ControlOrMeta+.");
      try {
        await wanted.waitFor({ timeout: MENU_MS });
        return rows;
      } catch (error) {
        if (Date.now() > end) throw error;
        await this.page.keyboard.press("Escape");
      }
    }
  }

  /** Opens the extension's views. */
  async views(): Promise<void> {
    await this.page.locator(".activitybar .action-item", { has: this.page.locator('[aria-label^="Hegao"]') }).click();
  }

  /** A row of either view, by what a screen reader says of it. */
  row(said: RegExp): Locator {
    return this.page.locator(".sidebar").getByRole("treeitem", { name: said }).first();
  }

  /** The extension's item in the status bar. */
  status(): Locator {
    return this.page.locator('.statusbar-item[id$="hegao.status"]');
  }

  /** Saves the document in front, once the change that is on its way has reached it. */
  async save(): Promise<void> {
    const tab = this.page.locator(".editor-group-container.active .tab.active");
    await tab.and(this.page.locator(".dirty")).waitFor();
    await this.page.keyboard.press("ControlOrMeta+S");
    await tab.and(this.page.locator(":not(.dirty)")).waitFor();
  }

  /** The rows of the problems panel, which this opens. */
  async problems(): Promise<Locator> {
    await this.command("Problems: Focus on Problems View");
    const rows = this.page.locator(".markers-panel .monaco-list-row");
    await rows.first().waitFor();
    return rows;
  }

  /** Closes a card or menu that an earlier step left open, and goes back to the text from wherever the focus is. */
  async #settle(): Promise<void> {
    for (const key of ["Escape", "Escape", "ControlOrMeta+1"]) await this.page.keyboard.press(key);
  }

  /** Where a panel beside the draft has the keys, the first of them only leads back. */
  async #toText(): Promise<void> {
    await this.#settle();
    await this.page.locator(`${EDITOR}.focused`).waitFor();
  }

  /** The key is lost where a menu or a card closes just then. */
  async #toStart(isThere: Locator): Promise<void> {
    for (const end = Date.now() + WAITING_MS; ; ) {
      await this.#toText();
      await this.page.keyboard.press("ControlOrMeta+Home");
      try {
        return await isThere.waitFor({ timeout: MENU_MS / 4 });
      } catch (error) {
        if (Date.now() > end) throw error;
      }
    }
  }

  async #searchSymbols(words: string, rows: Locator): Promise<void> {
    await this.page.keyboard.press("ControlOrMeta+Shift+O");
    await this.page.locator(".quick-input-list .monaco-list-row .codicon[class*='symbol-']").first().waitFor();
    await this.page.locator(QUICK_INPUT).fill(`@${words}`);
    await rows.first().waitFor({ timeout: MENU_MS });
  }

  async #pickQuickly(keys: string, text: string): Promise<void> {
    await this.page.keyboard.press(keys);
    await this.page.locator(QUICK_INPUT).fill(text);
    const shown = text.replace(/^>/, "");
    await this.page.locator(".quick-input-list .monaco-list-row.focused", { hasText: shown }).waitFor();
    await this.page.keyboard.press("Enter");
  }
}

/** The text in front; a source may stand open beside the draft. */
const EDITOR = ".part.editor .editor-group-container.active .monaco-editor[data-uri]";

const QUICK_INPUT = '.quick-input-widget:not([style*="display: none"]) .quick-input-box input';

/** Presses the mouse on an element as a hand does; a menu that is still opening swallows Playwright's own click. */
export async function press(page: Page, target: Locator): Promise<void> {
  const { x, y } = await middle(target);
  await page.mouse.move(x, y, { steps: 3 });
  await page.mouse.click(x, y);
}

/** Where an element is. Monaco draws its lines anew while they are looked at, so an element may be gone and back. */
export async function middle(target: Locator): Promise<Point> {
  for (let tries = 0; tries < 50; tries++) {
    await target.waitFor();
    const box = await target.boundingBox();
    if (box !== null) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  throw new Error(`never stays on the screen: ${target}`);
}
