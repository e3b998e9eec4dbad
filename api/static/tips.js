// Shows what a mark says on hover, on keyboard focus and on tap. Without scripts the title does it.
(() => {
  const tip = document.getElementById("tip");
  let shown = null;

  const take = (root) => {
    for (const mark of root.querySelectorAll("[title]")) {
      mark.dataset.tip = mark.title;
      mark.removeAttribute("title");
      if (mark.tabIndex === 0) mark.setAttribute("aria-description", mark.dataset.tip);
    }
  };

  const place = (mark) => {
    const box = mark.getClientRects()[0] || mark.getBoundingClientRect();
    const edge = 8;
    tip.style.left = "0px";
    tip.style.top = "0px";
    const own = tip.getBoundingClientRect();
    const room = document.documentElement.clientWidth;
    tip.style.left = Math.max(edge, Math.min(box.left, room - own.width - edge)) + "px";
    const above = box.top - own.height - edge;
    tip.style.top = (above >= 0 ? above : box.bottom + edge) + "px";
  };

  const show = (mark) => {
    if (shown === mark) return;
    shown = mark;
    if (mark.dataset.tip) {
      tip.textContent = mark.dataset.tip;
      tip.hidden = false;
      place(mark);
    }
    document.dispatchEvent(new CustomEvent("mark", { detail: mark }));
  };

  const hide = () => {
    if (!shown) return;
    shown = null;
    tip.hidden = true;
    document.dispatchEvent(new CustomEvent("mark", { detail: null }));
  };

  const marked = (target) => (target instanceof Element ? target.closest("[data-tip], [data-at]:not([data-at=''])") : null);

  document.addEventListener("pointerover", (event) => {
    const mark = marked(event.target);
    if (mark) show(mark);
    else if (!document.activeElement || !marked(document.activeElement)) hide();
  });
  document.addEventListener("focusin", (event) => {
    const mark = marked(event.target);
    if (mark) show(mark);
    else hide();
  });
  document.addEventListener("focusout", hide);
  document.addEventListener("click", (event) => {
    const mark = marked(event.target);
    if (mark) show(mark);
    else hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  document.addEventListener("scroll", () => shown && !tip.hidden && place(shown), { passive: true, capture: true });

  take(document);
  window.translatorTips = { take, show, hide };
})();
