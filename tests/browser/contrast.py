"""Whether what a page says can be read against its ground."""

from playwright.sync_api import Page

_LOOK = """() => {
      const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
      const rgba = (colour) => { paint.clearRect(0, 0, 1, 1); paint.fillStyle = colour; paint.fillRect(0, 0, 1, 1);
        return [...paint.getImageData(0, 0, 1, 1).data]; };
      const light = (c) => { const [r, g, b] = c.map((v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
      const ground = (el) => { for (; el; el = el.parentElement) { const c = rgba(getComputedStyle(el).backgroundColor); if (c[3] > 250) return c; }
        return rgba(getComputedStyle(document.body).backgroundColor); };
      return [...document.querySelectorAll("body *")].filter((el) => el.checkVisibility({ visibilityProperty: true }) &&
        [...el.childNodes].some((n) => n.nodeType === 3 && n.data.trim())).map((el) => {
          const [a, b] = [light(rgba(getComputedStyle(el).color)), light(ground(el))].sort((x, y) => y - x);
          return [(a + 0.05) / (b + 0.05), el.className + ": " + el.textContent.trim().slice(0, 40)];
        }).filter(([ratio]) => ratio < 4.5);
    }"""


def too_faint(page: Page) -> list[object]:
    """Return what stands out from its ground by less than 4.5 to 1. Source: https://www.w3.org/TR/WCAG22/#contrast-minimum"""
    found: list[object] = page.evaluate(_LOOK)
    return found
