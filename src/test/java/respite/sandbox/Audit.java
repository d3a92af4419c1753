package respite.sandbox;

/** Checks of accessibility that run in the page; each gives the list of what is wrong. */
final class Audit {
  private Audit() {}

  /** Texts whose contrast to the ground behind them is below 4.5 : 1 (WCAG 2.2, 1.4.3, AA). */
  static final String CONTRAST =
      """
      () => {
        const parse = (colour) => {
          const canvas = new OffscreenCanvas(1, 1).getContext("2d");
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          return [...canvas.getImageData(0, 0, 1, 1).data];
        };
        const over = (top, under) => {
          const a = top[3] / 255;
          return [0, 1, 2].map((i) => top[i] * a + under[i] * (1 - a)).concat(255);
        };
        const grounds = (node) => {
          const style = getComputedStyle(node);
          const images = style.backgroundImage.match(/rgba?\\([^)]*\\)/g);
          const below = node.parentElement ? grounds(node.parentElement) : [[255, 255, 255, 255]];
          if (images) return images.map(parse);
          return below.map((under) => over(parse(style.backgroundColor), under));
        };
        const light = ([r, g, b]) => {
          const part = (v) => ((v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
          return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
        };
        const ratio = (one, two) => {
          const [high, low] = [light(one), light(two)].sort((a, b) => b - a);
          return (high + 0.05) / (low + 0.05);
        };
        const wrong = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const node = walker.currentNode.parentElement;
          const text = walker.currentNode.textContent.trim();
          if (!text || !node.checkVisibility({ opacityProperty: true }) || node.closest(".unseen, .toast, noscript")) continue;
          for (const ground of grounds(node)) {
            const value = ratio(over(parse(getComputedStyle(node).color), ground), ground);
            if (value < 4.5) wrong.push(`${text}: ${value.toFixed(2)}`);
          }
        }
        return wrong;
      }
      """;

  /** Texts of messages that their own time covers. */
  static final String COVERED =
      """
      () => [...document.querySelectorAll(".bubble:has(.text)")].flatMap((bubble) => {
        const time = bubble.querySelector(".meta").getBoundingClientRect();
        const words = document.createRange();
        words.selectNodeContents(bubble.querySelector(".text"));
        return [...words.getClientRects()]
          .filter((line) => line.width > 0 && line.left < time.right && time.left < line.right
            && line.top < time.bottom && time.top < line.bottom)
          .map(() => bubble.textContent);
      })
      """;

  /** Controls that are less than 44 px high or wide, but for links inside of a text. */
  static final String SIZES =
      """
      () => [...document.querySelectorAll("button, .key, a.document, textarea")]
        .filter((node) => node.checkVisibility() && !node.closest(".text"))
        .map((node) => [node, node.getBoundingClientRect()])
        .filter(([, box]) => Math.min(box.width, box.height) < 44)
        .map(([node, box]) => `${node.id || node.textContent}: ${box.width} x ${box.height}`)
      """;

  /** Controls that a screen reader could not name. */
  static final String NAMES =
      """
      () => [...document.querySelectorAll("button, a, input, textarea, img")]
        .filter((node) => node.checkVisibility() && !node.hasAttribute("alt") && !node.ariaHidden)
        .filter((node) => !(node.getAttribute("aria-label") || node.textContent.trim() || node.labels?.length))
        .map((node) => node.outerHTML)
      """;
}
